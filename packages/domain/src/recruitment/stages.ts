/** Milestones in their order; a case's stage is the last one reached. */
export const stages = [
  'sourced',
  'class_finished',
  'applied',
  'dossier_ready',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'probationary',
  'official',
] as const

export type Stage = (typeof stages)[number]

/** The ways a candidate leaves before the ceremony. */
export const candidateExits = [
  'withdrawn',
  'taken_off_list',
  'refused',
  'moved_away',
  'deceased',
] as const

/** The ways out of the Party, from which a time must pass before re-admission. */
export const partyExits = ['expelled', 'removed', 'resigned'] as const

/** The ways a member leaves; a member may also move away or die. */
export const memberExits = [...partyExits, 'moved_away', 'deceased'] as const

export type MemberExit = (typeof memberExits)[number]

export const exits = [...candidateExits, ...partyExits] as const

export type Exit = (typeof exits)[number]

/** Position in the procedure, from 0. */
export function stageOrder(stage: Stage): number {
  return stages.indexOf(stage)
}

/** Whether the ceremony has been held, so that the rules for members apply. */
export function isMemberStage(stage: Stage): boolean {
  return stageOrder(stage) >= stageOrder('probationary')
}

/** The exits open to a case at `stage`. */
export function exitsFrom(stage: Stage): readonly Exit[] {
  return isMemberStage(stage) ? memberExits : candidateExits
}

export function laterStage(a: Stage, b: Stage): Stage {
  return stageOrder(a) >= stageOrder(b) ? a : b
}

/** Whether a stage or exit, as stored, is a candidate's whose procedure still runs. */
export function isOpen(stage: Stage | Exit): boolean {
  return isStage(stage) && !isMemberStage(stage)
}

export function isStage(value: string): value is Stage {
  return stages.some((stage) => stage === value)
}

export function isExit(value: string): value is Exit {
  return exits.some((exit) => exit === value)
}
