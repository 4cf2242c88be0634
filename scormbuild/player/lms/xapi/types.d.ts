/** The words that the modules about statements share. */

/** What JSON can say of an object. */
export type Json = { readonly [key: string]: unknown }
