import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountDraft } from './account-draft.ts'
import { proposeAccounts } from './propose-accounts.ts'

const proposed = (
  names: readonly string[],
  taken: readonly string[] = [],
  parentName = 'Đảng bộ Đạ Tông',
) =>
  proposeAccounts(
    names.map((name) => ({ name, parentName })),
    new Set(taken),
  )
const namesOf = (...given: Parameters<typeof proposed>) =>
  proposed(...given).map(({ userName }) => userName)

describe('the account proposed for a unit', () => {
  it('is named after it, short and without marks', () => {
    expect(
      namesOf(['Chi bộ Bản Mới', 'Đảng bộ liên thôn Đạ Tràng', "Chi bộ thôn K'Nai", 'Chi bộ']),
    ).toEqual(['cb-ban-moi', 'db-lien-thon-da-trang', 'cb-thon-knai', 'cb'])
    expect(proposed(['Chi bộ Bản Mới'])).toEqual([
      {
        name: 'Chi bộ Bản Mới',
        parentName: 'Đảng bộ Đạ Tông',
        userName: 'cb-ban-moi',
        displayName: 'Bí thư Chi bộ Bản Mới',
        lengthened: false,
      },
    ])
  })

  it('takes the name of the unit above, then a number, where its own is taken', () => {
    expect(namesOf(['Chi bộ thôn 1', 'Chi bộ Thôn 1', 'Chi bộ thôn 1'])).toEqual([
      'cb-thon-1',
      'cb-thon-1-db-da-tong',
      'cb-thon-1-2',
    ])
    const [one] = proposed(['Chi bộ thôn 1'], ['cb-thon-1'])
    expect(one).toMatchObject({ userName: 'cb-thon-1-db-da-tong', lengthened: true })
  })

  it('is short enough to type and ends with a whole word', () => {
    expect(
      namesOf(['Chi bộ Trường Phổ thông dân tộc bán trú Trung học cơ sở Liêng Srônh']),
    ).toEqual(['cb-truong-pho-thong-dan-toc-ban'])
  })

  it('always fits the form, and no two are the same', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'Chi bộ 1',
        'Chi bộ thôn 1',
        '“…”',
        '-',
        'X',
        'Chi bộ Trường Mầm non Hoa Hồng',
      ),
      fc.string({ minLength: 1, maxLength: 80 }),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.array(name), (names, taken) => {
        const found = namesOf(names, namesOf(taken))
        expect(new Set([...found, ...namesOf(taken)]).size).toBe(
          found.length + new Set(namesOf(taken)).size,
        )
        for (const userName of found)
          expect(accountDraft.shape.userName.safeParse(userName).success).toBe(true)
      }),
    )
  })
})
