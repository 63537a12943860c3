import type { Shape } from '../dictionary.ts'
import type { vi } from './vi.ts'

export const en: Shape<typeof vi> = {
  title: 'Import',
  list: {
    label: 'Imports',
    file: 'File',
    when: 'Uploaded',
    who: 'By',
    state: 'State',
    rows: 'Result',
    rowsText: '{added} new, {changed} changed, {unchanged} as before',
    errors: { plural: { one: '{count} error', other: '{count} errors' } },
    empty: 'Nothing has been imported yet',
    emptyText:
      'Upload the committee’s workbook for a dry run. Nothing is written until you say so.',
    emptyReader: 'The planner of this unit has not uploaded a file yet.',
  },
  status: {
    unmatched: 'Waits for its columns',
    uploaded: 'Waiting',
    checking: 'Being checked',
    checked: 'Ready to write',
    committing: 'Being written',
    committed: 'Written',
    failed: 'Not imported',
    cancelled: 'Cancelled',
    nothing_new: 'Nothing new',
    undoing: 'Being undone',
    undone: 'Undone',
  },
  upload: {
    title: 'Upload a workbook',
    drop: 'Drop an Excel file (.xlsx) here, or',
    choose: 'Choose a file',
    hint: 'Lists of units, members, candidates, admissions, withdrawals and targets, one in each sheet. At most 32 MB.',
    secret: 'Never upload documents with a stamp of secrecy.',
    sending: 'Sending {name}: {percent}%',
    stop: 'Stop',
    several: 'One file at a time.',
  },
  template: {
    title: 'No list yet?',
    lead: 'An empty workbook with the headers that the import knows, cells to choose from and a page on how to fill in each column.',
    cell: 'For one cell',
    cellHint:
      'Without a choice: units, members, candidates and targets of the committee. That of a cell needs no cell in its rows.',
    act: 'Download the Excel template',
  },
  steps: {
    label: 'Steps of the import',
    upload: 'Upload',
    match: 'Match columns',
    matched: { plural: { one: '{count} column matched', other: '{count} columns matched' } },
    rehearse: 'Dry run',
    commit: 'Write',
    done: 'done',
    current: 'now',
  },
  aside: '{file}, {sheets} sheets',
  asideDated: '{file}, {sheets} sheets, as of {date}',
  progress: {
    uploaded: 'Waiting for its turn',
    reading: 'Reading the file',
    checking: 'Comparing sheet {sheet}',
    committing: 'Writing sheet {sheet}',
    begin: 'Preparing to write',
    bar: 'Progress',
    checkNote: 'Nothing has been written. The work goes on when you leave this screen.',
    commitNote: 'All of it is written at once: everything or nothing.',
    undoing: 'The register is being put back as it was',
    undoNote: 'All of it is undone at once: everything or nothing.',
    cancel: 'Cancel the import',
  },
  problems: {
    title: { plural: { one: '{count} point to look at', other: '{count} points to look at' } },
    none: 'Nothing to look at',
    noneText: 'Every row could be read.',
    filter: 'Show',
    all: 'All {count}',
    errors: 'Errors {count}',
    warnings: 'Warnings {count}',
    noneOfKind: 'There is none of this kind.',
    sheet: 'Sheet {sheet}',
    empty: '(empty)',
    hidden: '(for those who may see sensitive data)',
  },
  marked: {
    act: 'Download the marked file',
    header: 'Reason / How to correct',
    error: 'Error in cell {cell}: {problem}. {remedy}.',
    warning: 'Warning in cell {cell}: {problem}. {remedy}.',
    suffix: 'marked',
  },
  counts: {
    dry: 'Result of the dry run',
    done: 'Written',
    seconds: '{seconds} s',
    sheet: 'Sheet',
    rows: 'Rows',
    written: 'Usable',
    added: 'New',
    changed: 'Changed',
    unchanged: 'As before',
    errors: 'Errors',
    errorsHint: 'Rows with errors',
    total: 'Total',
    unknown: 'Not a known list',
  },
  agreement: {
    title: 'Agreement with the structure',
    units: '{units} grassroots organisations, {cells} cells below them',
    members: '{members} members, as stated for every unit',
    membersAlone: '{members} members listed',
    targets: 'Targets add up to {min}–{max}, stretch {stretch}',
    targetsAlone: 'Targets sum to {min}–{max}, stretch {stretch}',
    disagreements: {
      plural: {
        one: '{count} sum does not agree, see the warnings',
        other: '{count} sums do not agree, see the warnings',
      },
    },
    findings: {
      plural: {
        one: '{count} fact against the rules, recorded to be followed up',
        other: '{count} facts against the rules, recorded to be followed up',
      },
    },
    otherCommittee: 'The file names “{file}” and goes into “{unit}”. Check before writing.',
    good: 'Agrees',
    bad: 'Look at this',
  },
  legacy: {
    title: 'Text in an old encoding',
    text: 'The file uses fonts older than Unicode. See whether the names below read right and convert them; until then no row of these sheets is written.',
    sheet: {
      plural: {
        one: 'Sheet {sheet}: {count} cell in {encoding}',
        other: 'Sheet {sheet}: {count} cells in {encoding}',
      },
    },
    encodings: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' },
    cell: 'Cell',
    before: 'In the file',
    after: 'Converted',
    act: 'Convert to Unicode',
    note: 'The file stays as it is. It is checked again with the converted text; nothing is written.',
    reader: 'Converting is up to the committee’s planner.',
  },
  reading: {
    title: 'How the file was read',
    converted: {
      plural: {
        one: 'Sheet {sheet}: {count} cell was converted from {encoding} to Unicode.',
        other: 'Sheet {sheet}: {count} cells were converted from {encoding} to Unicode.',
      },
    },
    births: {
      plural: {
        one: '{count} birth date has a year of two digits, read as one from {from} to {to} (aged 16 to 99): {before} in cell {cell} of sheet {sheet} is {after}. Any other year is a problem.',
        other:
          '{count} birth dates have a year of two digits, read as one from {from} to {to} (aged 16 to 99): {before} in cell {cell} of sheet {sheet} is {after}. Any other year is a problem.',
      },
    },
    events: {
      plural: {
        one: '{count} date of the procedure has a year of two digits, read as one from {from} to {to}: {before} in cell {cell} of sheet {sheet} is {after}. Any other year is a problem.',
        other:
          '{count} dates of the procedure have a year of two digits, read as one from {from} to {to}: {before} in cell {cell} of sheet {sheet} is {after}. Any other year is a problem.',
      },
    },
  },
  commit: {
    title: 'Write',
    left: { plural: { one: '{count} error is left.', other: '{count} errors are left.' } },
    leftText:
      'Correct the file and upload it again, or leave them: the cells stay empty and become open questions of those persons.',
    heldBack: {
      plural: {
        one: '{count} row without a name or a unit is not written.',
        other: '{count} rows without a name or a unit are not written.',
      },
    },
    withheld: {
      plural: {
        one: '{count} row is not written: no name, no unit, or a sheet that is not converted to Unicode.',
        other:
          '{count} rows are not written: no name, no unit, or a sheet that is not converted to Unicode.',
      },
    },
    accept: {
      plural: {
        one: 'Leave this {count} error and write the other rows',
        other: 'Leave these {count} errors and write the other rows',
      },
    },
    act: { plural: { one: 'Write {count} row', other: 'Write {count} rows' } },
    beside:
      'There is no new row. Only open questions, the target of the whole and the day of the list of candidates are brought up to date.',
    note: 'Nothing has been written. Everything is written at once; the file is removed right after.',
    reader: 'Writing is up to the committee’s planner.',
    cancel: 'Drop this import',
    cancelTitle: 'Drop this import?',
    cancelText: 'The file {file} is removed; no row has been written. You can upload it again.',
    cancelled: 'The import was dropped',
  },
  done: {
    title: 'Written',
    text: '{added} new rows, {changed} changed, {unchanged} as before.',
    left: {
      plural: {
        one: '{count} question was recorded to be followed up.',
        other: '{count} questions were recorded to be followed up.',
      },
    },
    file: 'The uploaded file has been removed.',
    next: 'Go on to',
    another: 'Import another file',
    units: 'Organisation',
    candidates: 'Candidates',
    asked: 'Candidates with something against the rules',
    overview: 'Overview',
  },
  undo: {
    act: 'Undo the whole import',
    until: 'It can be undone until {date}, as long as nobody has worked with what it wrote.',
    title: 'Undo the whole import?',
    removed: 'What the file {file} wrote is removed from the register:',
    units: { plural: { one: '{count} unit', other: '{count} units' } },
    persons: { plural: { one: '{count} person', other: '{count} persons' } },
    cases: { plural: { one: '{count} case', other: '{count} cases' } },
    targets: { plural: { one: '{count} target', other: '{count} targets' } },
    restored: {
      plural: {
        one: '{count} earlier record is put back as it was',
        other: '{count} earlier records are put back as they were',
      },
    },
    besides:
      'Open questions and the day of the list of candidates are put back too. To have it again, upload the file once more.',
    refusedTitle: 'The import cannot be undone as a whole',
    refused: {
      plural: {
        one: 'Since the import, {count} thing was worked with:',
        other: 'Since the import, {count} things were worked with:',
      },
    },
    later: 'A later import: {file}',
    what: '{action}: {who}, {when}',
    system: 'the system',
    outside: '(outside your scope)',
    more: { plural: { one: 'and {count} more', other: 'and {count} more' } },
    way: 'Undo a later import first. What was done to a single record is corrected there.',
    left: 'The last attempt to undo it failed.',
    doneTitle: 'This import was undone',
    done: '{name} undid it, {when}. The register is as it was before.',
  },
  failed: {
    title: 'This file could not be imported',
    nothing: 'Nothing was written, and the file has been removed.',
    again: 'Choose another file',
  },
  nothingNew: {
    title: 'Nothing new to write',
    text: 'Every row that can be written is in the register already, just the same. The file has been removed.',
    empty:
      'The lists of the file have no rows yet: write below the headers and upload it again. The file has been removed.',
  },
  cancelled: {
    title: 'This import was dropped',
    text: 'Nothing was written, and the file has been removed.',
  },
}
