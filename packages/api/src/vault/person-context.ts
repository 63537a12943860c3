import type { SensitiveField } from './vault.ts'

/** What a sealed value of a person is bound to, so that it cannot be read in another's place. */
export function personContext(personId: string, field: SensitiveField): string {
  return `person/${personId}/${field}`
}
