import { problem, problemCatalogue } from '@nguon/domain/imports/problems'
import type { Problem, ProblemDetails, ProblemKind } from '@nguon/domain/imports/problems'
import { z } from 'zod'
import type { Vault } from '../vault/vault.ts'
import type { ShownProblem } from './wire.ts'

/** Problems whose value tells of ethnicity or religion. */
const sensitiveKinds: ReadonlySet<ProblemKind> = new Set([
  'unknown_ethnic_group',
  'unknown_religion',
])

const secret = z.object({ value: z.string(), suggestion: z.string().optional() })
const stored = z.object({
  sheet: z.string(),
  row: z.int(),
  cell: z.string(),
  kind: z.custom<ProblemKind>((kind) => Object.hasOwn(problemCatalogue, String(kind))),
  value: z.string(),
  suggestion: z.string().optional(),
  other: z.object({ sheet: z.string(), cell: z.string(), value: z.string() }).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  sealed: z.object({ ciphertext: z.base64(), keyId: z.string() }).optional(),
})

export type StoredProblem = z.infer<typeof stored>

/** Problems as a batch keeps them: sensitive values only as ciphertext, bound to the batch and cell. */
export function sealProblems(
  problems: readonly Problem[],
  batchId: string,
  vault: Vault,
): StoredProblem[] {
  return problems.map(({ severity: _severity, effect: _effect, remedyKey: _key, ...found }) => {
    if (!sensitiveKinds.has(found.kind)) return found
    const { value, suggestion, ...open } = found
    const plain = JSON.stringify({ value, suggestion })
    const { ciphertext, keyId } = vault.seal(plain, contextOf(batchId, found))
    return { ...open, value: '', sealed: { ciphertext: ciphertext.toString('base64'), keyId } }
  })
}

/** Reads them back; without the right to sensitive data those values stay hidden. */
export function openProblems(
  value: unknown,
  batchId: string,
  vault: Vault,
  maySeeSensitive: boolean,
): ShownProblem[] {
  return z
    .array(stored)
    .parse(value)
    .map((found) => {
      const hidden = found.sealed !== undefined && !maySeeSensitive
      const { value: shown, suggestion } = hidden ? found : unsealed(found, batchId, vault)
      const details: ProblemDetails = {
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(found.other === undefined ? {} : { other: found.other }),
        ...(found.values === undefined ? {} : { values: found.values }),
      }
      const { sheet, row, cell, kind } = found
      return { ...problem(kind, { sheet, row, cell }, shown, details), hidden }
    })
}

function unsealed(found: StoredProblem, batchId: string, vault: Vault): z.infer<typeof secret> {
  if (found.sealed === undefined) return found
  const { ciphertext, keyId } = found.sealed
  const bytes = vault.open(
    { ciphertext: Buffer.from(ciphertext, 'base64'), keyId },
    contextOf(batchId, found),
  )
  return secret.parse(JSON.parse(bytes.toString('utf8')))
}

function contextOf(batchId: string, { sheet, cell }: { sheet: string; cell: string }): string {
  return `import_batch:${batchId}:${sheet}!${cell}`
}
