/**
 * Public holidays of Russia on weekdays, ready to be taken over: Labour Code, article 112. For 2026 with the transfers
 * of the government's decree of 24 September 2025, No. 1466; for 2027 as the code itself has them, transfers are to be
 * added once they are decreed.
 */
export const russianHolidays: Record<'2026' | '2027', readonly string[]> = {
  '2026': [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((day) => `2026-01-${day}`),
    '2026-02-23',
    '2026-03-09',
    '2026-05-01',
    '2026-05-11',
    '2026-06-12',
    '2026-11-04',
    '2026-12-31',
  ],
  '2027': [
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`),
    '2027-02-23',
    '2027-03-08',
    '2027-05-03',
    '2027-05-10',
    '2027-06-14',
    '2027-11-04',
  ],
}
