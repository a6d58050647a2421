package times

import "testing"

func TestWeekdaysInARow(t *testing.T) {
	reads(t, [][2]string{
		{"The dam broke on 3 May 2021. The following Tuesday the mayor resigned.", "3 May 2021 | DATE 2021-05-03; The following Tuesday | DATE 2021-05-04"},
		{"The dam broke on 3 May 2021. It had cracked the previous Friday.", "3 May 2021 | DATE 2021-05-03; the previous Friday | DATE 2021-04-30"},
		{"The following Tuesday he resigned.", "The following Tuesday | DATE XXXX-WXX-2"},
		{"The booth is open from Monday to Friday.", "Monday | DATE 2023-07-10; Friday | DATE 2023-07-14"},
		{"The third of April was a Monday.", "The third of April | DATE 2023-04-03; Monday | DATE XXXX-WXX-1"},
		{"The choir sings every second Thursday.", "every second Thursday | SET XXXX-WXX-4"},
		{"The filter is changed every third month.", "every third month | SET P3M"},
		{"The board meets on the first Monday of every month.", "the first Monday of every month | SET P1M"},
		{"Interest is paid semi-annually.", "semi-annually | SET P6M"},
		{"The bus runs on weekends.", "weekends | SET XXXX-WXX-WE"},
	})
}
