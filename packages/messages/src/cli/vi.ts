export const vi = {
  step: {
    database: 'Khởi động cơ sở dữ liệu…',
    database_made: 'Tạo cơ sở dữ liệu lần đầu…',
    database_elsewhere:
      'Dữ liệu PostgreSQL nằm ở {folder}, vì thư mục này không mở cho người dùng chạy PostgreSQL.',
    database_restarted: 'Cơ sở dữ liệu đã dừng; đang khởi động lại.',
    migration: 'Cập nhật cấu trúc dữ liệu: {name}',
    build: 'Dựng {apps}; lần đầu mất khoảng một phút…',
    build_done: 'Đã dựng xong trong {seconds} giây.',
    processes: 'Khởi động các tiến trình…',
    restarting: 'Tiến trình {name} đã dừng; khởi động lại sau {seconds} giây.',
    stopping: 'Đang dừng…',
    stopped: 'Đã dừng.',
    administrator:
      'Tài khoản quản trị đầu tiên: {name}, mật khẩu: {password} (phải đổi khi đăng nhập lần đầu).',
    administrator_file:
      'Tài khoản quản trị đầu tiên: {name}; mật khẩu ghi trong {file} (phải đổi khi đăng nhập lần đầu).',
    password_reset: 'Mật khẩu mới của {name}: {password} (phải đổi khi đăng nhập).',
    password_reset_file: 'Mật khẩu mới của {name} ghi trong {file} (phải đổi khi đăng nhập).',
    demo: 'BẢN DÙNG THỬ: dữ liệu mẫu, hôm nay luôn là ngày {date}.',
    demo_made: 'Tạo dữ liệu mẫu của xã Sơn Khê…',
    demo_accounts: 'Tài khoản mẫu (tên, mật khẩu, vai trò và người):',
    demo_accounts_file: 'Tên và mật khẩu của các tài khoản mẫu ghi trong {file}.',
    prepared: 'Cơ sở dữ liệu {database} đã sẵn sàng cho Nguồn.',
    provisioned: 'Đã chuẩn bị xong; bí mật của từng tiến trình nằm trong {folder}.',
    types: 'Đã ghi kiểu của các bảng.',
    migrated: 'Cấu trúc dữ liệu đã là bản mới nhất.',
    rebuilt: 'Đã dựng lại hồ sơ theo các bước đã ghi: {count} hồ sơ có sai lệch, nay đã sửa.',
    backed_up: 'Đã sao lưu vào {file}: {rows} dòng, {files} tệp. Cất tệp khóa {keys} ở nơi khác.',
    restored: 'Đã khôi phục và kiểm tra: {rows} dòng, {files} tệp khớp với bản sao lưu.',
    jobs_none: 'Không có việc nào bị bỏ dở.',
    job_given_up: 'Việc {id} ({task}): giao lúc {at}, bỏ dở sau {attempts} lần thử.',
    jobs_retried: 'Đã giao lại {count} việc.',
    sealed: 'Nhật ký nguyên vẹn: {count} dòng đã niêm phong.',
  },
  import: {
    sheet: 'Trang {sheet}: {added} mới, {changed} đổi, {unchanged} như cũ, {heldBack} không ghi.',
    unknown_sheet: 'Trang {sheet}: không phải danh sách nào.',
    problem: '{severity} trang {sheet}, ô {cell} “{value}”: {problem}. {remedy}.',
    error: 'Lỗi',
    warning: 'Cảnh báo',
    hidden: '(dữ liệu nhạy cảm)',
    empty: '(trống)',
    dry_run: 'Đây là chạy thử, chưa ghi gì. Thêm --commit để ghi.',
    committed: 'Đã ghi vào {unit}.',
    nothing_new: 'Không có gì mới để ghi.',
  },
  running: 'Nguồn đang chạy. Nhấn Ctrl-C để dừng.',
  portal: 'Cổng nội bộ: {origin}',
  site: 'Trang công khai: {origin}',
  authority:
    'Cài chứng thư gốc {file} một lần trên mỗi thiết bị; dấu vân tay SHA-256: {fingerprint}',
  app: { admin: 'cổng nội bộ', site: 'trang công khai' },
  fault: {
    port_in_use: 'Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng {option}.',
    database_url_invalid:
      'DATABASE_URL không đúng dạng postgres://tài-khoản:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu.',
    database_unreachable:
      'Không nối được PostgreSQL ở {host}; kiểm tra địa chỉ trong DATABASE_URL và máy chủ đó.',
    database_password:
      'PostgreSQL ở {host} từ chối tài khoản {user}; kiểm tra tên và mật khẩu trong DATABASE_URL.',
    database_missing: 'Máy chủ {host} không có cơ sở dữ liệu {database} ghi trong DATABASE_URL.',
    database_too_old: 'PostgreSQL ở {host} là bản {version}; Nguồn cần bản 18 trở lên.',
    database_unprepared:
      'Cơ sở dữ liệu {database} chưa chuẩn bị xong (thiếu: {missing}); chạy một lần: pnpm nguon database prepare --admin-url postgres://…',
    database_not_privileged:
      'Tài khoản {user} không được tạo vai trò; --admin-url cần tài khoản có quyền superuser.',
    no_secrets:
      'Có dữ liệu trong {dataDir} nhưng thiếu secrets.json; khôi phục tệp đó từ bản sao lưu, nếu không dữ liệu mã hóa không đọc được.',
    bad_secrets: 'Tệp {file} bị hỏng; khôi phục tệp đó từ bản sao lưu.',
    second_instance:
      'Đã có một Nguồn khác đang chạy trên dữ liệu {dataDir}; dừng nó trước, hoặc chọn thư mục khác bằng --data.',
    data_unreadable:
      'Không đọc hoặc ghi được thư mục dữ liệu {dataDir}; kiểm tra quyền, hoặc chọn thư mục khác bằng --data.',
    data_of_other_version:
      'Dữ liệu trong {dataDir} thuộc một bản PostgreSQL khác; khôi phục từ bản sao lưu làm bằng bản đó.',
    disk_full: 'Hết chỗ trên đĩa chứa {dataDir}; giải phóng chỗ rồi chạy lại.',
    unsupported_platform:
      'Không có PostgreSQL kèm theo cho máy {platform}; cài PostgreSQL 18 rồi đặt DATABASE_URL.',
    no_os_user:
      'Đang chạy bằng root mà không tạo được người dùng {name} cho PostgreSQL; chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
    failed: 'PostgreSQL không khởi động được: {log}',
    build_failed: 'Dựng giao diện không thành công; xem {file}.',
    child_failed: 'Tiến trình {name} không khởi động được; xem {file}.',
    child_gave_up: 'Tiến trình {name} dừng liên tiếp {times} lần; xem {file}.',
    config: 'Biến môi trường chưa đúng: {variables}',
    file_missing: 'Không mở được tệp {file}.',
    file_exists: 'Tệp {file} đã có; chọn tên khác.',
    not_empty: 'Thư mục {dataDir} đã có dữ liệu; khôi phục chỉ ghi vào thư mục trống.',
    passphrase_missing: 'Cần --key-file TỆP, hoặc nhập mật khẩu sao lưu từ bàn phím.',
    passphrase_short: 'Mật khẩu sao lưu cần ít nhất 12 ký tự.',
    backup_unreadable: 'Không giải mã được {file}: sai khóa hoặc tệp bị hỏng.',
    backup_differs: 'Dữ liệu khôi phục khác bản sao lưu: {what}. Không dùng dữ liệu này.',
    backup_needs_embedded:
      'Lệnh này sao lưu PostgreSQL kèm theo; với DATABASE_URL, dùng pg_basebackup của máy chủ đó.',
    provision_needs_server:
      'Lệnh này dành cho PostgreSQL riêng; đặt DATABASE_URL, hoặc dùng nguon start.',
    not_empty_database: 'Cơ sở dữ liệu đã có dữ liệu; --demo chỉ dùng với dữ liệu trống.',
    types_failed: 'Không ghi được kiểu của các bảng.',
    vite_ended: 'Vite đã dừng; xem lỗi ở trên.',
    demo_failed: 'Không tạo được dữ liệu mẫu; xóa thư mục dữ liệu rồi làm lại.',
    no_planner: 'Chưa có tài khoản nào giữ vai trò cán bộ tổ chức.',
    not_a_planner: 'Không có tài khoản {name} nào giữ vai trò cán bộ tổ chức.',
    several_planners: 'Có nhiều cán bộ tổ chức ({names}); chọn một bằng --as.',
    unit_missing: 'Không có đơn vị mang mã {code} trong phạm vi của cán bộ tổ chức.',
    account_missing: 'Không có tài khoản {name}.',
    audit_broken: 'Nhật ký đã bị can thiệp ({kind}) ở dòng {id}.',
  },
} as const
