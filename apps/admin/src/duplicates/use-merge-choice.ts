import { decideMerge, proposedKept, undecidedCases } from '@nguon/domain/duplicates/decide-merge'
import type { MergeDecision } from '@nguon/domain/duplicates/decide-merge'
import {
  differingFields,
  proposedFields,
  type MergeField,
} from '@nguon/domain/duplicates/merge-fields'
import { useState } from 'react'
import type { Compared, ComparedCase, ComparedPerson } from './wire.ts'

export type MergeChoice = {
  sides: readonly [ComparedPerson, ComparedPerson]
  kept: ComparedPerson
  dropped: ComparedPerson
  keep: (personId: string) => void
  differing: readonly MergeField[]
  fromDropped: readonly MergeField[]
  take: (field: MergeField, personId: string) => void
  /** Open cases among which one has to be chosen. */
  undecided: readonly ComparedCase[]
  mayEnd: boolean
  /** Undefined as long as nobody has said it. */
  continuing: string | null | undefined
  goOn: (caseId: string | null) => void
  decision: MergeDecision
}

/** What an officer chooses of two persons; the same decision as the server's says what comes of it. */
export function useMergeChoice({ first, second }: Compared): MergeChoice {
  const [keptId, setKeptId] = useState(() => proposedKept(first.side, second.side))
  const [kept, dropped] = keptId === first.side.personId ? [first, second] : [second, first]
  const [taken, setTaken] = useState<readonly MergeField[]>(() =>
    proposedFields(kept.side, dropped.side),
  )
  const [continuing, setContinuing] = useState<string | null>()
  const undecided = undecidedCases(kept.side, dropped.side)
  const ids = new Set(undecided.map(({ caseId }) => caseId))
  return {
    sides: [first, second],
    kept,
    dropped,
    keep: (personId) => {
      if (personId === keptId) return
      setKeptId(personId)
      setTaken(proposedFields(dropped.side, kept.side))
    },
    differing: differingFields(kept.side, dropped.side),
    fromDropped: taken,
    take: (field, personId) =>
      setTaken((before) => [
        ...before.filter((one) => one !== field),
        ...(personId === dropped.side.personId ? [field] : []),
      ]),
    undecided: [first, second].flatMap(({ file }) =>
      file.cases.filter(({ caseId }) => ids.has(caseId)),
    ),
    mayEnd: [first, second].some(({ side }) => side.isMember && !side.hasLeft),
    continuing,
    goOn: setContinuing,
    decision: decideMerge(kept.side, dropped.side, {
      fromDropped: taken,
      continuing: continuing === undefined ? UNDECIDED : continuing,
    }),
  }
}

/** No case has this id: nobody has chosen yet. */
const UNDECIDED = ''
