"""Names of networks and messengers: what is in fashion, and passes."""

from __future__ import annotations

NETWORKS = (
    *("Bebo", "Bluesky", "Clubhouse", "Delicious", "Digg", "Facebook", "Flickr"),
    *("FriendFeed", "Friendster", "Google+", "Instagram", "LinkedIn", "Mastodon"),
    *("MySpace", "Orkut", "Pinterest", "Qzone", "Reddit", "Second Life", "SlideShare"),
    *("Snapchat", "StudiVZ", "StumbleUpon", "Telegram", "TikTok", "Tumblr", "Twitch"),
    *("Twitter", "Viadeo", "Vimeo", "VKontakte", "WeChat", "Weibo", "WhatsApp", "XING"),
    *("Xing", "YouTube"),
)
"""As they are written; what is a common word as well (X, Threads, Signal) is not here.

Chosen by us from what people have known since 2003: half of them are gone already.
"""
