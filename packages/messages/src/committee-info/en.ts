import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  title: 'About the committee',
  lead: 'Shown at the head and foot of every public page',
  name: 'Displayed name',
  nameHint: 'The name in public. A renaming by decision is done in the organisation tree.',
  parentBody: 'Parent body',
  parentBodyHint: 'For example: Party Organisation of Lâm Đồng Province.',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  responsible: 'Responsible for the content',
  responsibleHint: 'Post and full name.',
  licence: 'Licence, registration',
  licenceHint: 'Number and issuing body, if any.',
  save: 'Save and renew the public pages',
  saved: 'Saved; the public pages are being renewed',
  established: 'Established {date}',
  reload: 'Load it again',
  below: 'This belongs to the committee, not to a unit below it.',
}
