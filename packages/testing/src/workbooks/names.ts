import type { EthnicGroup } from '@nguon/domain/people/ethnic-groups'
import type { Gender } from '@nguon/domain/people/gender'
import type { Random } from './random.ts'

type Pool = {
  group: EthnicGroup
  spellings: readonly string[]
  male: string[][]
  female: string[][]
}

/** Invented names in the shapes of four peoples: apostrophes, one-word names, clan names in front. */
const pools: readonly Pool[] = [
  {
    group: 'kinh',
    spellings: ['Kinh', 'kinh', 'Kinh '],
    male: [
      ['Trịnh', 'Mạc', 'Lương', 'Quách', 'Đào', 'Tạ'],
      ['Bá', 'Khắc', 'Thế', 'Duy'],
      ['Lãm', 'Quyết', 'Thuỷ', 'Hoà', 'Trực', 'Đoàn'],
    ],
    female: [
      ['Trịnh', 'Mạc', 'Lương', 'Quách', 'Đào', 'Tạ'],
      ['Thị', 'Diệu', 'Thị Bích'],
      ['Ngà', 'Uyên', 'Thắm', 'Quế', 'Loan', 'Thuý'],
    ],
  },
  {
    group: 'co_ho',
    spellings: ["K'Ho", 'Cơ-ho', 'Cơ ho'],
    male: [
      ["K'", 'Ha', 'Rơ Ông Ha', 'Dơng Gur'],
      ['Brừng', 'Tuyn', 'Nhét', "K'Rể", 'Suên'],
    ],
    female: [
      ['Ka', 'Cil Ka', 'Lơ Mu'],
      ['Mbrêng', 'Diên', 'Thoan', "K'Him", 'Brêng'],
    ],
  },
  {
    group: 'mong',
    spellings: ['Mông', "H'Mông"],
    male: [
      ['Sồng', 'Lầu', 'Hờ', 'Tráng'],
      ['A', 'Bá', 'Láo'],
      ['Chứ', 'Pó', 'Sinh', 'Nênh', 'Dua'],
    ],
    female: [
      ['Sồng', 'Lầu', 'Hờ', 'Tráng'],
      ['Thị', 'Y'],
      ['Xia', 'Pàng', 'Mái', 'Dợ', 'Sai'],
    ],
  },
  {
    group: 'e_de',
    spellings: ['Ê Đê', 'Ê-đê', 'Ê đê'],
    male: [['Y'], ['Blim', 'Krông', 'Tuân', 'Wơn', 'Bhiăk'], ['Niê', 'Mlô', 'Ayŭn', 'Êban']],
    female: [["H'"], ['Yer', 'Djuin', 'Nga', 'Bliă', 'Wưn'], ['Niê', 'Mlô', 'Ayŭn', 'Êban']],
  },
]

export type InventedName = { name: string; group: EthnicGroup; spelling: string; gender: Gender }

export function inventName(random: Random): InventedName {
  const pool = random.pick(pools)
  const gender: Gender = random.chance(0.5) ? 'male' : 'female'
  const parts = pool[gender].map((choices) => random.pick(choices))
  const name = parts.join(' ').replace(/^H' /u, "H'")
  return { name, group: pool.group, spelling: random.pick(pool.spellings), gender }
}
