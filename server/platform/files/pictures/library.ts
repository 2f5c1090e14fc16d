type Sharp = typeof import('sharp').default

let loaded: Promise<Sharp> | undefined

/** The library that draws. It weighs as much as all our own sources, so it is loaded when somebody has a picture. */
export function drawing(): Promise<Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loaded
}
