/** The two ways of writing Vietnamese in fonts of one byte that old lists still hold. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** Each letter with its code, as Windows-1252 shows the bytes of a font that is not installed. */
type LegacyTable = ReadonlyMap<string, string>

const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ'
const TCVN3_CODES =
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ®¡¢£¤¥¦§'

/**
 * TCVN3 ("ABC", fonts .Vn...): TCVN 5712:1993, third set; the letters agree with the TCVN5712-1 of
 * glibc. Of the capitals it has seven; the others are the small codes in a font of capitals (.Vn...H).
 */
const tcvn3: LegacyTable = new Map(
  LETTERS.split('').map((letter, place) => [letter, TCVN3_CODES[place] ?? '']),
)

const PLAIN_TONES = 'øùûõï'

/**
 * VNI for Windows (fonts VNI-...): the tables of VNI Software as xvnkb and UniKey carry them. A mark
 * is a byte of its own behind its vowel; capitals have the capital of both.
 */
const vniSmall: LegacyTable = new Map([
  ...marked('àáảãạ', 'a', PLAIN_TONES),
  ...marked('ăằắẳẵặ', 'a', 'êèéúüë'),
  ...marked('âầấẩẫậ', 'a', 'âàáåãä'),
  ...marked('èéẻẽẹ', 'e', PLAIN_TONES),
  ...marked('êềếểễệ', 'e', 'âàáåãä'),
  ...marked('ìíỉĩị', '', 'ìíæóò'),
  ...marked('òóỏõọ', 'o', PLAIN_TONES),
  ...marked('ôồốổỗộ', 'o', 'âàáåãä'),
  ...marked('ơ', 'ô', ''),
  ...marked('ờớởỡợ', 'ô', PLAIN_TONES),
  ...marked('ùúủũụ', 'u', PLAIN_TONES),
  ...marked('ư', 'ö', ''),
  ...marked('ừứửữự', 'ö', PLAIN_TONES),
  ...marked('ỳýỷỹ', 'y', PLAIN_TONES),
  ...marked('ỵđ', '', 'îñ'),
])

function marked(letters: string, vowel: string, marks: string): [string, string][] {
  return letters.split('').map((letter, place) => [letter, `${vowel}${marks[place] ?? ''}`])
}

const vni: LegacyTable = new Map(
  [...vniSmall].flatMap(([letter, code]) => [
    [letter, code],
    [letter.toUpperCase(), code.toUpperCase()],
  ]),
)

/** Letters and their codes, from which both directions are made. */
export const legacyTables: Readonly<Record<LegacyEncoding, LegacyTable>> = { tcvn3, vni }
