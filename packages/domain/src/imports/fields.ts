/** What a column can mean. `birth_male` and `birth_female` hold a birth date and so give the gender. */
export type Field =
  | 'ordinal'
  | 'code'
  | 'unit_name'
  | 'unit_kind'
  | 'sector'
  | 'parent'
  | 'stated_members'
  | 'full_name'
  | 'given_name'
  | 'birth'
  | 'birth_male'
  | 'birth_female'
  | 'gender'
  | 'gender_male'
  | 'gender_female'
  | 'ethnic_group'
  | 'religion'
  | 'schooling'
  | 'qualification'
  | 'political_theory'
  | 'position'
  | 'card_number'
  | 'person_unit'
  | 'group'
  | 'sourced'
  | 'class_finished'
  | 'applied'
  | 'dossier_completed'
  | 'verified'
  | 'cell_resolved'
  | 'committee_resolved'
  | 'decided'
  | 'ceremony_held'
  | 'recognised'
  | 'mentors'
  | 'left_on'
  | 'reason'
  | 'base_members'
  | 'target'
  | 'target_min'
  | 'target_max'
  | 'minority'
  | 'minority_min'
  | 'minority_max'
  | 'stretch'

/**
 * Headers in folded words, the parent of a two-row header before " > ". The first rule that
 * matches wins, so narrower meanings stand before wider ones. Null is for columns that are well
 * known and bring nothing, but whose words would be taken for another's.
 */
const rules: readonly (readonly [Field | null, RegExp])[] = [
  ['ordinal', /^(?:s?tt|so (?:tt|thu tu)|thu tu|no)$/u],
  ['card_number', /(?:the dang(?: vien)?|the dv) > so$/u],
  [null, /(?:can cuoc|cccd|cmnd|cmtnd|chung minh|dinh danh|bhyt|bhxh|bao hiem)/u],
  [null, /^so (?:quyet dinh|qd|nghi quyet|nq|giay|gcn|chung nhan)|> so$/u],
  [null, /^(?:noi|chi bo|dang bo|don vi) (?:ket nap|vao dang|gioi thieu|cap)/u],
  [null, /^(?:don vi|noi|co quan) (?:cong tac|lam viec)/u],
  ['minority_min', /(?:thieu so|dtts).*> (?:tu|toi thieu|thap nhat|min)$/u],
  ['minority_max', /(?:thieu so|dtts).*> (?:den|toi da|cao nhat|max)$/u],
  ['minority', /(?:thieu so|dtts)/u],
  ['stretch', /phan dau/u],
  ['target_min', /(?:chi tieu|ket nap|ke hoach).*> (?:tu|toi thieu|thap nhat|min)$/u],
  ['target_max', /(?:chi tieu|ket nap|ke hoach).*> (?:den|toi da|cao nhat|max)$/u],
  ['target_min', /^chi tieu (?:tu|toi thieu|thap nhat)$/u],
  ['target_max', /^chi tieu (?:den|toi da|cao nhat)$/u],
  ['target', /^(?:chi tieu|ke hoach)(?: (?:ket nap|giao|nam).*)?$/u],
  ['base_members', /^(?:tong )?so (?:dv|dang vien) (?:dau nam|den 31|hien co|co mat)/u],
  ['base_members', /^(?:dv|dang vien) (?:dau nam|hien co)/u],
  ['stated_members', /^(?:tong )?so (?:luong )?(?:dv|dang vien)$/u],
  ['birth_male', /sinh.*> nam$/u],
  ['birth_female', /sinh.*> nu$/u],
  ['gender_male', /^(?:gioi(?: tinh)? > )?nam$/u],
  ['gender_female', /^(?:gioi(?: tinh)? > )?nu$/u],
  ['gender', /^(?:gioi(?: tinh)?(?: nam nu)?|nam nu|phai)$/u],
  [
    'birth',
    /^(?:ngay sinh(?! hoat)|nam sinh|sinh ngay|sinh nam|ntns|ngay(?: va)? thang(?: va)? nam sinh)/u,
  ],
  ['mentors', /(?:giup do|huong dan|dv phu trach|dang vien phu trach)/u],
  ['left_on', /(?:dua ra|ra khoi nguon|rut khoi|ngay rut|thoi gian rut|ngay ra)/u],
  ['reason', /^(?:ly do|nguyen nhan)/u],
  [
    'class_finished',
    /(?:nhan thuc|bdnt|cam tinh|lop tim hieu ve dang|lop doi tuong|lop (?:boi duong|bd))/u,
  ],
  [null, /^(?:ngay|noi) cap|> (?:ngay|noi) cap$/u],
  ['applied', /(?:lam don|nop don|don xin vao dang|viet don)/u],
  ['sourced', /(?:vao nguon|tao nguon|vao danh sach|phat hien nguon|lap nguon)/u],
  ['verified', /(?:tham tra|xac minh)/u],
  ['dossier_completed', /(?:ho so)/u],
  [
    'cell_resolved',
    /(?:chi bo (?:xet|hop|de nghi|thong qua)|nghi quyet (?:cua )?chi bo|nq chi bo)/u,
  ],
  [
    'committee_resolved',
    /(?:dang uy(?: co so)? (?:xet|hop)|nghi quyet (?:cua )?dang uy|nq dang uy)/u,
  ],
  ['recognised', /(?:chinh thuc|dvct)|^ngay (?:ct|(?:duoc )?cong nhan)$/u],
  ['decided', /^(?:ngay )?(?:quyet dinh|qd)(?: ket nap)?(?: > ngay)?$/u],
  ['ceremony_held', /(?:ket nap|vao dang|vao dcsvn|du bi)|^ngay kn$/u],
  ['card_number', /(?:so the|the dang|the dv|so tdv)/u],
  ['ethnic_group', /^(?:thanh phan )?dan toc(?: |$)/u],
  ['religion', /^(?:ton giao(?: |$)|dao$)/u],
  ['schooling', /(?:hoc van|van hoa|pho thong|tdvh|tdhv|gdpt)/u],
  ['qualification', /(?:chuyen mon|cmnv|nghiep vu)|^(?:trinh do|cm)$/u],
  ['political_theory', /(?:llct|ly luan)|^chinh tri$/u],
  [null, /^thanh phan (?:gia dinh|xuat than|ban than)/u],
  ['group', /^(?:thuoc )?(?:nhom )?(?:doi tuong|thanh phan)/u],
  ['full_name', /(?:^|> )ho(?:(?: va)?(?: ten)?(?: chu)? (?:dem|lot))?$/u],
  ['given_name', /(?:^|> )ten$/u],
  ['full_name', /^(?:ho(?: va)?(?: chu dem va)? ten|ho ten|ten (?:dang vien|quan chung))/u],
  ['code', /^ma(?: so| hieu)?(?: (?:to chuc|don vi|tccs|chi bo|dang bo).*)?$/u],
  ['unit_kind', /^loai(?: hinh)?(?: to chuc| tccs| don vi)?/u],
  ['sector', /^(?:linh vuc|khoi)/u],
  ['parent', /^(?:truc thuoc|(?:don vi |to chuc(?: dang)? |dang bo )?cap tren|thuoc dang bo)/u],
  ['unit_name', /^ten (?:to chuc|tccs|don vi|chi bo|dang bo)/u],
  [
    'person_unit',
    /^(?:(?:thuoc |(?:dang )?sinh hoat (?:tai )?)?(?:chi bo|dang bo|don vi|to chuc dang|tccs)|noi sinh hoat|(?:dang )?sinh hoat tai)/u,
  ],
  ['position', /(?:chuc vu|chuc danh|nghe nghiep|cong viec|cong tac)/u],
]

/**
 * The meaning of a header given as its folded path: null when it is known to bring nothing,
 * undefined when no rule knows it.
 */
export function fieldOf(path: string): Field | null | undefined {
  return rules.find(([, pattern]) => pattern.test(path))?.[0]
}
