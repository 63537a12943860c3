/**
 * What can be wrong with a cell of a workbook, how grave it is, what it does to its row
 * and which remedy is offered. A row is held back only when it has no name or no unit;
 * any other unusable cell leaves its field empty.
 */
export const problemCatalogue = {
  legacy_text: { severity: 'error', effect: 'row_held_back', remedyKey: 'convert_text' },
  second_list: { severity: 'error', effect: 'row_held_back', remedyKey: 'split_sheet' },
  missing_name: { severity: 'error', effect: 'row_held_back', remedyKey: 'enter_name' },
  missing_unit: { severity: 'error', effect: 'row_held_back', remedyKey: 'enter_unit' },
  unknown_unit: { severity: 'error', effect: 'row_held_back', remedyKey: 'choose_unit' },
  ambiguous_unit: { severity: 'error', effect: 'row_held_back', remedyKey: 'choose_unit' },
  repeated_unit: { severity: 'error', effect: 'row_held_back', remedyKey: 'compare_rows' },
  repeated_person: { severity: 'error', effect: 'row_held_back', remedyKey: 'compare_rows' },
  repeated_target: { severity: 'error', effect: 'row_held_back', remedyKey: 'compare_rows' },
  unknown_parent: { severity: 'error', effect: 'field_left_empty', remedyKey: 'choose_unit' },
  parent_differs: { severity: 'warning', effect: 'kept', remedyKey: 'move_by_decision' },
  unknown_kind: { severity: 'error', effect: 'field_left_empty', remedyKey: 'choose_kind' },
  unknown_sector: { severity: 'warning', effect: 'field_left_empty', remedyKey: 'choose_sector' },
  bad_code: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_code' },
  impossible_date: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_date' },
  unreadable_date: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_date' },
  incomplete_date: { severity: 'error', effect: 'field_left_empty', remedyKey: 'complete_date' },
  date_in_future: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_date' },
  date_after_reference: { severity: 'warning', effect: 'kept', remedyKey: 'check_date' },
  official_before_admission: {
    severity: 'error',
    effect: 'field_left_empty',
    remedyKey: 'correct_official_date',
  },
  both_genders: { severity: 'error', effect: 'field_left_empty', remedyKey: 'choose_gender' },
  unknown_gender: { severity: 'error', effect: 'field_left_empty', remedyKey: 'choose_gender' },
  unknown_ethnic_group: {
    severity: 'error',
    effect: 'field_left_empty',
    remedyKey: 'choose_ethnic_group',
  },
  unknown_religion: {
    severity: 'warning',
    effect: 'field_left_empty',
    remedyKey: 'choose_religion',
  },
  bad_schooling: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_schooling' },
  duplicate_card_number: {
    severity: 'error',
    effect: 'field_left_empty',
    remedyKey: 'compare_rows',
  },
  bad_card_number: {
    severity: 'error',
    effect: 'field_left_empty',
    remedyKey: 'correct_card_number',
  },
  bad_number: { severity: 'error', effect: 'field_left_empty', remedyKey: 'correct_number' },
  formula_error: { severity: 'error', effect: 'field_left_empty', remedyKey: 'enter_value' },
  target_min_above_max: { severity: 'error', effect: 'kept', remedyKey: 'correct_range' },
  minority_above_total: { severity: 'error', effect: 'kept', remedyKey: 'correct_range' },
  stretch_below_target: { severity: 'warning', effect: 'kept', remedyKey: 'correct_range' },
  total_mismatch: { severity: 'warning', effect: 'kept', remedyKey: 'check_total' },
  possible_duplicate_person: { severity: 'warning', effect: 'kept', remedyKey: 'compare_rows' },
  under_eighteen: { severity: 'warning', effect: 'kept', remedyKey: 'keep_until_eighteen' },
  already_member: { severity: 'warning', effect: 'kept', remedyKey: 'compare_rows' },
  not_among_members: { severity: 'warning', effect: 'kept', remedyKey: 'compare_rows' },
  unknown_exit_reason: { severity: 'warning', effect: 'kept', remedyKey: 'choose_exit_reason' },
} as const satisfies Record<string, ProblemNature>

export type ProblemNature = {
  severity: 'error' | 'warning'
  effect: 'row_held_back' | 'field_left_empty' | 'kept'
  remedyKey: string
}

export type ProblemKind = keyof typeof problemCatalogue
export type RemedyKey = (typeof problemCatalogue)[ProblemKind]['remedyKey']

/** One thing for the planner to look at. `suggestion` is a value that would be accepted in the cell. */
export type Problem = {
  sheet: string
  row: number
  cell: string
  kind: ProblemKind
  severity: ProblemNature['severity']
  effect: ProblemNature['effect']
  value: string
  remedyKey: RemedyKey
  suggestion?: string
  /** The other cell that a duplicate or contradiction is about. */
  other?: { sheet: string; cell: string; value: string }
  /** What a sentence about the problem may name: an age, a date (ISO), a count. */
  values?: Record<string, string | number>
}

export type ProblemDetails = Pick<Problem, 'suggestion' | 'other' | 'values'>

/** Builds a problem with the nature that the catalogue gives its kind. */
export function problem(
  kind: ProblemKind,
  at: { sheet: string; row: number; cell: string },
  value: string,
  details: ProblemDetails = {},
): Problem {
  return { ...at, kind, value, ...problemCatalogue[kind], ...details }
}

/** In the order of the file: sheet, row, column. */
export function problemsInOrder(
  problems: readonly Problem[],
  sheets: readonly { name: string }[],
): Problem[] {
  const places = new Map(sheets.map((sheet, place) => [sheet.name, place]))
  return problems.toSorted(
    (a, b) =>
      (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) ||
      a.row - b.row ||
      a.cell.length - b.cell.length ||
      (a.cell < b.cell ? -1 : 1),
  )
}
