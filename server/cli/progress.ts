import { performance } from 'node:perf_hooks'

/** One line that is written over, on a terminal only: a log has no use for it. Several times a second at most. */
export function progressLine(enabled: boolean, line: (seconds: number) => string) {
  const begun = performance.now()
  const shown = enabled && process.stderr.isTTY
  let next = 0
  return {
    show() {
      const passed = performance.now() - begun
      if (!shown || passed < next) return
      next = passed + 200
      process.stderr.write(`\r${line(passed / 1000)}\x1b[K`)
    },
    /** Takes the line away and gives the seconds that it took. */
    end(): number {
      if (shown) process.stderr.write('\r\x1b[K')
      return (performance.now() - begun) / 1000
    },
  }
}

/** "3 min 20 s" */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
