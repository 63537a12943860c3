import type { Shape } from '../dictionary.ts'
import type { vi } from './basis-vi.ts'

export const en: Shape<typeof vi> = {
  basis: { party_work: 'Resolution of the cell', consent: 'Consent of the person' },
  bases: {
    title: 'Basis for processing',
    none: 'No basis recorded: record the resolution of the cell or the consent of the person.',
    record: 'Record the basis',
    kind: 'Basis for processing',
    kindHint: 'Why the register may keep this person for follow-up, training and admission.',
    choose: 'Choose the basis',
    givenOn: 'Date of the basis',
    givenOnHint: 'The day of the resolution or of the consent.',
    document: 'Document',
    documentHint: 'For example: Resolution No. 12-NQ/CB.',
    dated: 'of {date}',
    withdrawnOn: 'withdrawn on {date}',
    earlier: 'Earlier: {basis}',
    done: 'Basis recorded',
    withdraw: 'Record a withdrawal',
    withdrawLead:
      'Without a basis processing has to stop: record another one, or take the person off the list.',
    withdrawOn: 'Withdrawn on',
    withdrawn: 'Withdrawal recorded',
    notice: 'Notice to this person',
  },
  notice: {
    title: 'Notice on the processing of personal data',
    print: 'Print the notice',
    back: 'Back to the file',
    party: 'COMMUNIST PARTY OF VIETNAM',
    to: 'To: {name}',
    lead: 'Under the Law on Personal Data Protection No. 91/2025/QH15 and Decree No. 356/2025/NĐ-CP, {committee} gives notice:',
    controller: 'Who keeps the data',
    controllerText: '{committee}; {unit} follows up and answers questions.',
    purpose: 'What for',
    purposeText: 'To follow, help, train and consider candidates for admission; for nothing else.',
    ground: 'Basis',
    groundText: '{basis}, {date}.',
    groundDocument: '{basis}, {date} ({document}).',
    what: 'What is kept',
    whatText:
      'Name, date of birth, sex, schooling, occupation, groups, what is noted about the source, helpers, the steps taken and their dates.',
    sensitive: 'Sensitive data: {fields}. Encrypted; each reading asks for a reason and is logged.',
    noScans: 'No scans of the dossier are kept; nobody is scored or ranked.',
    who: 'Who may read it',
    whoText:
      'The committees that follow the person and those above them, within their duties; each opening of the file is logged.',
    rights: 'Rights',
    rightsText:
      'To be told, to see, to have data corrected, restricted or deleted as the law provides, to complain; requests are answered within 2 working days.',
    rightsConsent: 'To withdraw the consent at any time; what was done before stays valid.',
    received: 'Received by',
    signed: 'FOR THE CELL',
    signHere: '(signature and full name)',
    version: 'Notice version {version}',
  },
}
