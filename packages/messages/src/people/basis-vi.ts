import type { ProcessingBasis } from '@nguon/domain/people/processing-basis'

/** Why somebody is on the list, and the notice that the person is handed. */
export const vi = {
  basis: {
    party_work: 'Nghị quyết của chi bộ',
    consent: 'Sự đồng ý của người này',
  } satisfies Record<ProcessingBasis, string>,
  bases: {
    title: 'Căn cứ xử lý dữ liệu',
    none: 'Chưa ghi căn cứ: ghi nghị quyết của chi bộ hoặc sự đồng ý của người này.',
    record: 'Ghi căn cứ',
    kind: 'Căn cứ xử lý dữ liệu',
    kindHint: 'Vì sao được lưu thông tin về người này để theo dõi, bồi dưỡng, xét kết nạp.',
    choose: 'Chọn căn cứ',
    givenOn: 'Ngày của căn cứ',
    givenOnHint: 'Ngày ra nghị quyết hoặc ngày người này đồng ý.',
    document: 'Văn bản',
    documentHint: 'Ví dụ: Nghị quyết số 12-NQ/CB.',
    dated: 'ngày {date}',
    withdrawnOn: 'đã rút ngày {date}',
    earlier: 'Trước đây: {basis}',
    done: 'Đã ghi căn cứ',
    withdraw: 'Ghi việc rút đồng ý',
    withdrawLead:
      'Không còn căn cứ thì phải dừng xử lý: ghi căn cứ khác, hoặc đưa người này ra khỏi nguồn.',
    withdrawOn: 'Ngày rút',
    withdrawn: 'Đã ghi việc rút đồng ý',
    notice: 'Thông báo cho người này',
  },
  notice: {
    title: 'Thông báo về việc xử lý dữ liệu cá nhân',
    print: 'In thông báo',
    back: 'Về hồ sơ',
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    to: 'Gửi: {name}',
    lead: 'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, {committee} thông báo:',
    controller: 'Ai lưu thông tin',
    controllerText: '{committee}, giao {unit} theo dõi; cần hỏi gì, gặp chi ủy.',
    purpose: 'Để làm gì',
    purposeText:
      'Để theo dõi, giúp đỡ, bồi dưỡng và xét kết nạp đảng viên; không dùng vào việc khác.',
    ground: 'Căn cứ',
    groundNone: '(chưa ghi)',
    groundText: '{basis}, ngày {date}.',
    groundDocument: '{basis}, ngày {date} ({document}).',
    what: 'Những thông tin được lưu',
    whatText:
      'Họ tên, ngày sinh, giới tính, học vấn, nghề, đối tượng, đặc điểm của nguồn, người giúp đỡ, các bước đã qua và ngày của từng bước.',
    sensitive:
      'Thông tin nhạy cảm: {fields}. Được mã hóa; mỗi lần xem phải nêu lý do và được ghi lại.',
    noScans: 'Không lưu bản chụp hồ sơ; không chấm điểm, không xếp hạng.',
    who: 'Ai được xem',
    whoText:
      'Cấp ủy nơi theo dõi và cấp ủy cấp trên, trong phạm vi nhiệm vụ được giao; mỗi lần mở hồ sơ đều được ghi lại.',
    rights: 'Quyền của người được thông báo',
    rightsText:
      'Được biết, xem, đề nghị sửa, hạn chế hoặc xóa thông tin theo quy định, khiếu nại; yêu cầu được trả lời trong 2 ngày làm việc.',
    rightsConsent: 'Được rút sự đồng ý bất cứ lúc nào; việc đã làm trước đó vẫn có giá trị.',
    received: 'Người nhận thông báo',
    signed: 'T/M CHI BỘ',
    signHere: '(ký, ghi rõ họ tên)',
    version: 'Mẫu thông báo {version}',
  },
} as const
