import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  stage: {
    sourced: 'On the source list',
    class_finished: 'Awareness class finished',
    applied: 'Applied',
    dossier_ready: 'Dossier ready',
    verified: 'Verified',
    cell_resolved: 'Resolved by the cell',
    committee_resolved: 'Resolved by the committee',
    decided: 'Admission decided',
    probationary: 'Probationary member',
    official: 'Official member',
  },
  exit: {
    withdrawn: 'Withdrawn',
    taken_off_list: 'Taken off the list',
    refused: 'Not admitted',
    moved_away: 'Moved away',
    deceased: 'Deceased',
    expelled: 'Expelled',
    removed: 'Removed from the roll',
    resigned: 'Resigned',
  },
  event: {
    sourced: 'Put on the source list',
    mentor_assigned: 'Helper assigned',
    mentor_released: 'Helper released',
    class_finished: 'Awareness class finished',
    applied: 'Application handed in',
    dossier_completed: 'Dossier completed',
    verified: 'Personal history verified',
    cell_resolved: 'Cell resolution',
    committee_resolved: 'Committee resolution',
    decided: 'Admission decision',
    ceremony_held: 'Admission ceremony',
    recognised: 'Recognised as official member',
  },
}
