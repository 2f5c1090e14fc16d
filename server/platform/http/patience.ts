/** How long a connection may keep us waiting, as the server takes it. Node looks every so often for whom it has waited enough. */
export const patience = {
  http: {
    /** Whoever is there sends the headers in one piece; who drips them only holds a place. */
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
  },
  /** The whole of it: fifty megabytes of files in one form, on a line that is not the best. */
  requestTimeout: 300_000,
  /** Not a byte in either direction. */
  connectionTimeout: 60_000,
  /** Longer than proxies keep theirs, so that none sends a request into a connection that is just being closed. */
  keepAliveTimeout: 65_000,
}
