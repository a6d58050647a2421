package export

import "time"

// day is the calendar day of a TIMEX3 value ("2024-03-04T09:00"), or nothing where it is of another kind.
func day(value string) string {
	if len(value) > len(time.DateOnly) && value[len(time.DateOnly)] == 'T' {
		value = value[:len(time.DateOnly)]
	}
	if _, err := time.Parse(time.DateOnly, value); err != nil {
		return ""
	}
	return value
}

// date is a TIMEX3 value as a day, a month or a year of ISO 8601, or nothing ("2024-W10", "PAST_REF").
func date(value string) string {
	for _, form := range []string{"2006", "2006-01"} {
		if _, err := time.Parse(form, value); err == nil {
			return value
		}
	}
	return day(value)
}
