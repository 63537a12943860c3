import { choiceFaults } from '@nguon/domain/imports/choice-faults'
import type { SheetChoice } from '@nguon/domain/imports/choices'
import { mappingOf } from '@nguon/domain/imports/remembered'
import { useState } from 'react'
import type { SheetPreview } from './batch.ts'

/** One sheet as it stands on the screen: how it was read, and what has been changed since. */
export type Matched = SheetPreview & { edited: boolean }

/** What is chosen for the sheets; nothing of it leaves the screen before it is checked. */
export function useMatching(previews: readonly SheetPreview[]) {
  const [edits, setEdits] = useState<ReadonlyMap<string, SheetChoice>>(new Map())
  const sheets: Matched[] = previews.map((preview) => {
    const edit = edits.get(preview.sheet.name)
    return { ...preview, choice: edit ?? preview.choice, edited: edit !== undefined }
  })
  const choose = (choice: SheetChoice): void =>
    setEdits((before) => new Map(before).set(choice.sheet, choice))
  return { sheets, choose }
}

/** Sheets that are read as somebody decided; the others by themselves, or as is remembered. */
export const decided = (sheets: readonly Matched[]): SheetChoice[] =>
  sheets.filter(({ edited, by }) => edited || by === 'hand').map(({ choice }) => choice)

export const faultsOf = ({ choice }: Matched) => choiceFaults(choice)

/** Whether the same form can be known again: where it cannot, that is said before it is asked for. */
export const isForgetful = ({ sheet, choice, edited }: Matched): boolean =>
  edited && choice.kind !== null && mappingOf(sheet, { ...choice, by: 'hand' }) === null
