import type { Shape } from '../dictionary.ts'
import type { vi } from './flags-vi.ts'

export const en: Shape<typeof vi> = {
  flag: {
    demobilised: 'Demobilised soldier',
    graduate_returned: 'Back home after studies',
    works_away: 'Works away',
    prestigious_person: 'Prestigious person',
    front_officer: 'Front officer',
    association_officer: 'Association officer',
    cadre_source: 'Cadre source',
  },
  flags: {
    title: 'About this source',
    none: 'Nothing has been noted.',
    add: 'Add a note',
    kind: 'What is known',
    choose: 'Choose one',
    since: 'Since',
    until: 'Until',
    untilHint: 'Leave empty while it holds.',
    from: 'since {since}',
    period: 'from {since} to {until}',
    end: 'Record its end',
    mistake: 'Entered by mistake',
    acts: 'More: {flag}',
    done: 'Recorded: {flag}',
    ended: 'End recorded: {flag}',
    mistakeTitle: 'Remove what was entered by mistake',
    mistakeText: '“{flag}” will not be on this page any more. The log keeps both acts.',
    mistakeSubmit: 'Remove it',
    withdrawn: 'Removed: {flag}',
  },
}
