import type { SignatureFault } from '#contract/mail/trust.ts'
import { type HeaderLine, uncoveredIn, valueIn } from './headers.ts'
import type { Signature } from './level.ts'
import type { Verified } from './verify.ts'

/** A signature as the verifier found it; whose it is for DMARC is asked apart. */
export function signatureIn(result: Verified, line: string, lines: readonly HeaderLine[]): Signature {
  const covers = coveredBy(line)
  const uncovered = uncoveredIn(lines, covers)
  return {
    domain: result.signingDomain ?? '',
    selector: result.selector ?? '',
    algorithm: result.algo ?? '',
    bits: result.modulusLength ?? null,
    covers,
    uncovered,
    fault: faultIn(result) ?? (uncovered ? 'header_uncovered' : null),
  }
}

function faultIn({ status, canonBodyLengthLimited }: Verified): SignatureFault | null {
  const weak = status.policy?.['dkim-rules']
  if (weak === 'weak-key') return 'key_weak'
  if (weak === 'weak-algorithm') return 'algorithm_weak'
  if (status.result === 'temperror') return 'dns_failed'
  if (status.comment === 'expired') return 'signature_expired'
  if (status.result !== 'pass') return 'signature_broken'
  if (canonBodyLengthLimited) return 'signature_partial'
  // RFC 6376 3.6.1: to be treated as if the mail were unsigned.
  return status.testing ? 'key_testing' : null
}

/** The names in h=, also of headers that are not there: nobody may add those any more. */
function coveredBy(line: string): string[] {
  const [, names = ''] = /(?:^|;)\s*h\s*=([^;]*)/.exec(valueIn(line)) ?? []
  return names.split(':').map((name) => name.trim().toLowerCase())
}
