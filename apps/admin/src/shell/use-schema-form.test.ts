import { fieldSentence } from '@nguon/messages/errors/field'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { resolverOf } from './use-schema-form.ts'

async function sentenceOf(schema: z.ZodType, value: unknown): Promise<string> {
  const resolve = resolverOf(z.object({ field: schema }))
  const options = { fields: {}, shouldUseNativeValidation: false }
  const { field } = (await resolve({ field: value }, undefined, options)).errors
  return fieldSentence({ type: field?.type, message: field?.message }, 'vi')
}

describe('a field that its schema refuses', () => {
  it.each([
    ['an empty text', z.string().min(1), '', 'Chưa nhập'],
    ['a long text', z.string().max(2), 'Ninh', 'Quá dài; đề nghị rút ngắn'],
    ['a small number', z.number().min(1), 0, 'Số nhỏ hơn mức cho phép'],
    ['a large number', z.int().max(99), 100, 'Số vượt mức cho phép'],
    ['a long list', z.array(z.string()).max(1), ['a', 'b'], 'Quá nhiều mục; đề nghị bớt'],
    [
      'words of its own',
      z.string().min(9, 'comment_too_short'),
      'Ninh',
      'Ghi rõ hơn, ít nhất vài chữ.',
    ],
  ])('reads for %s', async (_what, schema, value, sentence) => {
    expect(await sentenceOf(schema, value)).toBe(sentence)
  })
})
