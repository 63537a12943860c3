/** Words that committees use over the same column: [three wordings], or with a second row below. */
export const headerWords = {
  ordinal: ['STT', 'TT', 'Số TT'],
  code: ['Mã', 'Mã số', 'Mã đơn vị'],
  unit_name: ['Tên tổ chức đảng', 'Tên đơn vị', 'Tên TCCS đảng'],
  unit_kind: ['Loại hình', 'Loại hình tổ chức', 'Loại'],
  parent: ['Trực thuộc', 'Cấp trên', 'Đơn vị cấp trên'],
  stated_members: ['Số đảng viên', 'Tổng số đảng viên', 'Số ĐV'],
  full_name: ['Họ và tên', 'HỌ TÊN', 'Họ, tên'],
  birth: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Năm sinh'],
  gender: ['Giới tính', 'Giới', 'Nam/Nữ'],
  ethnic_group: ['Dân tộc', 'DÂN TỘC', 'Thành phần dân tộc'],
  admitted: ['Ngày kết nạp', 'Ngày vào Đảng', 'Ngày kết nạp Đảng'],
  official: ['Ngày chính thức', 'Chính thức', 'Ngày công nhận chính thức'],
  card: ['Số thẻ ĐV', 'Số thẻ đảng viên', 'Thẻ Đảng'],
  person_unit: ['Chi bộ', 'Đơn vị', 'Sinh hoạt tại chi bộ'],
  sourced: ['Ngày đưa vào nguồn', 'Đưa vào nguồn', 'Ngày vào danh sách nguồn'],
  class_finished: [
    'Bồi dưỡng nhận thức',
    'Học lớp cảm tình Đảng',
    'Giấy CN bồi dưỡng nhận thức về Đảng',
  ],
  dossier: ['Ngày lập hồ sơ', 'Lập hồ sơ', 'Hồ sơ'],
  mentor: ['Đảng viên giúp đỡ', 'Người giúp đỡ', 'ĐV được phân công giúp đỡ'],
  base_members: ['Số ĐV đầu năm', 'Số đảng viên đầu năm', 'ĐV đầu năm'],
  target: ['Chỉ tiêu', 'Chỉ tiêu kết nạp', 'Kế hoạch kết nạp'],
  minority: ['Trong đó: dân tộc thiểu số', 'Trong đó DTTS', 'Người dân tộc thiểu số'],
  stretch: ['Phấn đấu', 'Chỉ tiêu phấn đấu', 'Mức phấn đấu'],
  note: ['Ghi chú', 'Ghi chú', 'Ghi chú'],
} as const satisfies Record<string, readonly [string, string, string]>

/** Words of the row below, for a range and for birth dates that tell the gender. */
export const subWords = {
  low: ['Từ', 'Tối thiểu', 'Thấp nhất'],
  high: ['Đến', 'Tối đa', 'Cao nhất'],
  male: ['Nam', 'NAM', 'Nam'],
  female: ['Nữ', 'NỮ', 'Nữ'],
} as const

export const kindWords = {
  party_committee: 'Đảng bộ xã',
  grassroots_party_org: 'Đảng bộ cơ sở',
  base_cell: 'Chi bộ cơ sở',
  sectional_org: 'Đảng bộ bộ phận',
  sub_cell: 'Chi bộ trực thuộc',
  subordinate_org: 'Đảng bộ trực thuộc cơ sở',
} as const
