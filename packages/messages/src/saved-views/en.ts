import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  saveTitle: 'Save this view',
  name: 'Name of the view',
  nameHint: 'For example: Overdue in rural cells',
  shared: 'Share with everybody who works in this unit',
  sharedHint: 'Whoever opens it sees only persons of their own scope.',
  typedHint: 'What you typed to search is not saved: it is often a name.',
  keep: 'Save',
  saved: 'View saved',
  rename: 'Rename',
  renamed: 'View renamed',
  share: 'Share in the unit',
  unshare: 'Share no longer',
  first: 'Open with this view',
  notFirst: 'Open with this view no longer',
  firstDone: 'The list opens with this view from now on',
  notFirstDone: 'The list opens as it did at first',
  sharedDone: 'View shared',
  unsharedDone: 'View no longer shared',
  delete: 'Delete',
  deleted: 'View deleted',
  restored: 'View restored',
}
