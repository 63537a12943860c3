import { expect, it } from 'vitest'
import { readAnswer } from './send-file.ts'

it('says how much a file may be when the door has refused it', () => {
  const data = { kind: 'too_large', reason: 'request_too_large', details: {} }
  expect(readAnswer(JSON.stringify({ error: { data } }), 'vi')).toEqual({
    ok: false,
    sentence: 'Tệp quá lớn. Mỗi lần nhập tối đa 32 MB.',
  })
})
