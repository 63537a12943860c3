export type Locale = 'vi' | 'en'

/** Forms by `Intl.PluralRules` category, chosen by the parameter `count`. */
export type Plural = { plural: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } }
export type Message = string | Plural
export type Dictionary = { readonly [key: string]: Message | Dictionary }

/** The same keys with any wording: `en: Shape<typeof vi>` fails to compile when a key is missing. */
export type Shape<D> = {
  readonly [K in keyof D]: D[K] extends Message ? Message : Shape<D[K]>
}

/** Both locales of one feature. Vietnamese is the source and decides keys and parameters. */
export type Words<D extends Dictionary = Dictionary> = { vi: D; en: Shape<D> }

/** Dotted keys of every message: `'save' | 'stage.sourced' | …`. */
export type Key<D> = {
  [K in keyof D & string]: D[K] extends Message ? K : `${K}.${Key<D[K]>}`
}[keyof D & string]

type At<D, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof D
    ? At<D[Head], Rest>
    : never
  : K extends keyof D
    ? D[K]
    : never
type Text<M> = M extends string
  ? M
  : M extends { plural: infer Forms }
    ? Forms[keyof Forms] & string
    : never
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type Params<M> =
  | { [N in Names<Text<M>>]: string | number }
  | (M extends Plural ? { count: number } : never)

/** No second argument where the message has no `{parameter}`; otherwise all of them, by name. */
type Rest<M> = [Names<Text<M>>] extends [never] ? [] : [params: Params<M>]

export type Translate<D extends Dictionary> = <K extends Key<D>>(
  key: K,
  ...rest: Rest<At<D, K>>
) => string

/** Puts values in place of `{names}`. Numbers are grouped (1.420); pass years and codes as strings. */
export function fill(
  text: string,
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value
  })
}

function find(words: unknown, key: string): Message {
  let node: unknown = words
  for (const part of key.split('.'))
    node =
      typeof node === 'object' && node !== null && Object.hasOwn(node, part)
        ? Object.entries(node).find(([name]) => name === part)?.[1]
        : undefined
  if (typeof node === 'string') return node
  if (isPlural(node)) return node
  throw new RangeError(`no message ${key}`)
}

function isPlural(node: unknown): node is Plural {
  return (
    typeof node === 'object' &&
    node !== null &&
    'plural' in node &&
    typeof node.plural === 'object' &&
    node.plural !== null &&
    'other' in node.plural
  )
}

/**
 * The words of one feature in one locale. Pass the result along (context, loader, argument);
 * never keep it in a module, so that two requests cannot mix their languages.
 */
export function translator<D extends Dictionary>(locale: Locale, words: Words<D>): Translate<D> {
  const rules = new Intl.PluralRules(locale)
  return (key, ...rest) => {
    const params: Readonly<Record<string, string | number>> = rest[0] ?? {}
    const message = find(words[locale], key)
    if (typeof message === 'string') return fill(message, params, locale)
    const form = rules.select(Number(params['count']))
    return fill(message.plural[form] ?? message.plural.other, params, locale)
  }
}
