"""A course in the browser while it is written: server, live rebuild, review copies."""
