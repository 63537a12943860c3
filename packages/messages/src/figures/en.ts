import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  title: 'Public figures',
  month: 'Month',
  monthOption: '{month}/{year}',
  preview: 'Preview of {month}/{year}',
  frozen: 'Figures frozen up to {date}',
  published: 'Figures published up to {date}',
  explain: 'Exactly what the public will read, up to {date}.',
  asOf: 'Up to {date}',
  freeze: 'Freeze the figures of {month}/{year}',
  freezeTitle: 'Freeze the figures of {month}/{year}?',
  freezeText:
    '{figures} figures are kept as they stand, {hidden} of them without numbers. Nobody outside reads them until a second person publishes.',
  correction:
    'This month is published. What is frozen now is a correction beside the earlier one, which stays as it is.',
  freezeDone: 'Frozen. A second person publishes.',
  publish: 'Publish',
  publishTitle: 'Publish the figures up to {date}?',
  publishText:
    'The public site shows these {figures} figures within seconds. What is published cannot be changed, only corrected by a new release.',
  publishDone: 'Published up to {date}.',
  ownWork: 'You froze this; another person publishes it.',
  view: 'View',
  back: 'Back to the preview',
  list: {
    title: 'Frozen months',
    empty: 'No month is frozen yet. Choose one that is over, look at it, and freeze it.',
    emptyReader: 'No month is frozen yet.',
    month: 'Up to',
    frozenBy: 'frozen by {name}, {moment}',
    publishedBy: 'published by {name}, {moment}',
    waiting: 'To be published',
    done: 'Published',
    count: { plural: { one: '{count} figure', other: '{count} figures' } },
    hidden: { plural: { other: '{count} withheld' } },
  },
  table: {
    label: 'Figures',
    measure: 'Measure',
    value: 'Result',
    whole: 'Of',
    target: 'Target',
    rate: 'Share',
    period: 'Period',
    on: '{date}',
    fromTo: '{from} – {to}',
    months: 'By month: {months}',
    month: 'M{month}',
    years: 'By year, the target after the slash where there is one: {years}',
    stretch: 'stretch {stretch}',
    hidden: 'hidden',
    none: '–',
    empty: 'No figure can be computed for this month.',
  },
  withheld: {
    too_small_to_show: 'A small number, withheld so that nobody is recognised.',
    too_close_to_earlier:
      'The earlier figure stays: the difference would give away too small a group.',
  },
}
