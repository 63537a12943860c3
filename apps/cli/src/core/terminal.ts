import { cli } from '@nguon/messages/cli'
import { translator, type Locale, type Translate } from '@nguon/messages/dictionary'

type Words = Translate<typeof cli.vi>

/** Where a command talks to its user: sentences to stdout, faults to stderr. */
export type Terminal = {
  locale: Locale
  words: Words
  say: (line: string) => void
  /** Whether a person reads this: only then may a password be printed. */
  interactive: boolean
}

/** Vietnamese, unless the environment's language is English. */
function localeOf(env: Record<string, string | undefined>): Locale {
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return language.startsWith('en') ? 'en' : 'vi'
}

export function createTerminal(env: Record<string, string | undefined>): Terminal {
  const locale = localeOf(env)
  return {
    locale,
    words: translator(locale, cli),
    say: (line) => process.stdout.write(`${line}\n`),
    interactive: process.stdout.isTTY,
  }
}
