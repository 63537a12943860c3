import { readdirSync, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fill, translator } from './dictionary.ts'
import type { Shape } from './dictionary.ts'

const vi = {
  save: 'Lưu',
  greet: 'Chào đồng chí {name}',
  people: { plural: { other: '{count} người' } },
  stage: { sourced: 'Trong nguồn' },
} as const
const en: Shape<typeof vi> = {
  save: 'Save',
  greet: 'Hello {name}',
  people: { plural: { one: '{count} person', other: '{count} people' } },
  stage: { sourced: 'On the list' },
}

describe('translator', () => {
  const viWords = translator('vi', { vi, en })
  const enWords = translator('en', { vi, en })

  it('finds flat and nested keys in the asked locale', () => {
    expect(viWords('save')).toBe('Lưu')
    expect(enWords('stage.sourced')).toBe('On the list')
  })

  it('fills named parameters and groups numbers the way of the locale', () => {
    expect(viWords('greet', { name: 'Ka Lan' })).toBe('Chào đồng chí Ka Lan')
    expect(viWords('people', { count: 1420 })).toBe('1.420 người')
    expect(enWords('people', { count: 1420 })).toBe('1,420 people')
  })

  it('chooses the plural form of the locale', () => {
    expect(enWords('people', { count: 1 })).toBe('1 person')
    expect(viWords('people', { count: 1 })).toBe('1 người')
  })

  it('does not compile without a parameter, with a wrong one or with an unknown key', () => {
    // @ts-expect-error the parameter is required
    viWords('greet')
    // @ts-expect-error the name of the parameter is wrong
    viWords('greet', { nam: 'x' })
    // @ts-expect-error the key does not exist
    expect(() => viWords('nothing')).toThrow(RangeError)
    // @ts-expect-error a translation may not leave a key out
    const incomplete: Shape<typeof vi> = { save: 'Save' }
    expect(incomplete.save).toBe('Save')
  })

  it('does not read a key from the prototype', () => {
    // @ts-expect-error not a key
    expect(() => viWords('constructor.name')).toThrow(RangeError)
  })

  it('leaves an unknown name as it stands', () => {
    expect(fill('{a} và {b}', { a: 'x' }, 'vi')).toBe('x và {b}')
  })
})

const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted()

function leaves(node: unknown, key = ''): [key: string, names: string[]][] {
  if (typeof node === 'string') return [[key, names(node)]]
  if (typeof node !== 'object' || node === null) return []
  if ('plural' in node && typeof node.plural === 'object' && node.plural !== null)
    return [[key, names(Object.values(node.plural).join(' '))]]
  return Object.entries(node).flatMap(([part, child]) =>
    leaves(child, key ? `${key}.${part}` : part),
  )
}

const features = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && existsSync(`${import.meta.dirname}/${entry.name}/en.ts`),
  )
  .map((entry) => entry.name)

describe('dictionaries', () => {
  it.each(features)('%s: English takes the same keys and parameters', async (feature) => {
    const source: { vi: unknown } = await import(`./${feature}/vi.ts`)
    const english: { en: unknown } = await import(`./${feature}/en.ts`)
    expect(leaves(english.en)).toEqual(leaves(source.vi))
  })

  it.each(features)('%s: every text is in NFC and trimmed', async (feature) => {
    const source: { vi: unknown } = await import(`./${feature}/vi.ts`)
    const english: { en: unknown } = await import(`./${feature}/en.ts`)
    for (const text of [JSON.stringify(source.vi), JSON.stringify(english.en)]) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/" |[^\\] "[,}]/)
    }
  })
})
