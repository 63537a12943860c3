/** What the list of candidates says; the dossiers behind it have words of their own. */
export const vi = {
  title: 'Nguồn',
  count: { plural: { other: '{count} quần chúng ưu tú' } },
  add: 'Thêm vào nguồn',
  duplicates: 'Trùng lặp',
  search: 'Tên, không cần dấu',
  view: {
    open: 'Đang theo dõi',
    overdue: 'Quá hạn',
    soon: 'Đến hạn trong 30 ngày',
    closed: 'Đã kết thúc',
  },
  filter: {
    stage: 'Bước',
    anyStage: 'Mọi bước',
    group: 'Đối tượng',
    anyGroup: 'Mọi đối tượng',
    unit: 'Đơn vị: {name}',
    admitted: 'Kết nạp năm {year}',
    asked: 'Còn việc chưa đúng quy định, theo tệp đã nhập',
  },
  column: {
    name: 'Họ và tên',
    unit: 'Chi bộ',
    stage: 'Bước',
    days: 'Số ngày',
    due: 'Việc kế tiếp và hạn',
    helpers: 'Giúp đỡ',
    group: 'Đối tượng',
    sourced: 'Vào nguồn',
  },
  empty: {
    title: 'Chưa có ai trong nguồn',
    text: 'Nhập danh sách từ tệp Excel, hoặc thêm từng người.',
  },
  assign: 'Phân công giúp đỡ',
  recent: 'Việc đã làm gần đây',
} as const
