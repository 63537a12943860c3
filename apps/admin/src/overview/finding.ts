import type { overview } from '@nguon/messages/overview'
import type { Translate } from '@nguon/messages/dictionary'
import type { Numbers } from '../shell/numbers.ts'
import { assignedTarget } from './assigned-target.ts'
import type { Overview } from './overview-data.ts'

type Words = Translate<(typeof overview)['vi']>

/** What the year says in one sentence: the heading of the first panel. */
export function findingSentence(
  t: Words,
  { percent }: Numbers,
  { admitted, target, progress, year, unseen }: Overview,
): string {
  if (target === null || progress === null) {
    return unseen.includes('plans')
      ? t('finding.admitted', { admitted })
      : t('finding.none', { admitted, year: String(year) })
  }
  if (assignedTarget(target) === null) {
    return t('finding.notAssigned', { admitted, year: String(year) })
  }
  const { min, max, stretch } = target
  switch (progress.standing) {
    case 'below':
      return admitted === 0 || progress.tenths.min === null
        ? t('finding.nothing', { min })
        : t('finding.below', { admitted, min, percent: percent(progress.tenths.min) })
    case 'within':
      return t('finding.within', { admitted, min })
    case 'at_max':
      return t('finding.atMax', { admitted })
    case 'above_max':
      return t('finding.aboveMax', { admitted, max })
    case 'at_stretch':
      return t('finding.atStretch', { admitted })
    case 'above_stretch':
      return t('finding.aboveStretch', { admitted, stretch: stretch ?? max })
    default:
      return progress.standing satisfies never
  }
}
