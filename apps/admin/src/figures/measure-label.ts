import type { Translate } from '@nguon/messages/dictionary'
import { measures } from '@nguon/messages/measures'

type Words = Translate<(typeof measures)['vi']>
type Known = keyof (typeof measures)['vi']['label']

const isKnown = (id: string): id is Known => Object.hasOwn(measures.vi.label, id)

/** The name of a measure; a committee's own without words here shows its id. */
export function measureLabel(t: Words, id: string): string {
  return isKnown(id) ? t(`label.${id}`) : id.replaceAll('_', ' ')
}
