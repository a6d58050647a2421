package times

import (
	"fmt"
	"time"
)

// grain is how fine a date is.
type grain uint8

const (
	noGrain grain = iota
	yearGrain
	monthGrain
	quarterGrain
	weekGrain
	dayGrain
)

// anchor is what relative expressions are reckoned from: the day of publication, and the
// dates that the report has named so far.
type anchor struct {
	published time.Time // zero if unknown
	last      time.Time // the last date named
	lastGrain grain
	lastValue string
	lastDay   time.Time // the last date named to the day
	quarter   time.Time // the quarter that a business report is about
	quarterly bool      // the figures of late are the quarter's, not those of nine months or the year
}

// day is the day of publication, or the first full date of the text where that is unknown.
func (a *anchor) day() (time.Time, bool) {
	if !a.published.IsZero() {
		return a.published, true
	}
	return time.Time{}, false
}

// mention records a date for what comes later.
func (a *anchor) mention(x found) {
	a.last, a.lastGrain, a.lastValue = x.date, x.grain, x.value
	if x.grain == dayGrain {
		a.lastDay, a.lastValue = x.date, isoDay(x.date)
	}
}

// figures keeps what a business report's figures are of: the last quarter that was over when it came out, or a longer stretch.
func (a *anchor) figures(x found) {
	switch {
	case x.grain == quarterGrain && (a.quarter.IsZero() || a.published.IsZero() || x.date.AddDate(0, 3, 0).Before(a.published)):
		a.quarter, a.quarterly = x.date, true
	case x.value == "P6M" || x.value == "P9M" || x.value == "P1Y":
		a.quarterly = false
	}
}

// from is what "a week later" is reckoned from: the last date as fine as the unit asks.
func (a *anchor) from(unit string) (time.Time, grain, bool) {
	switch unit {
	case "Y", "E", "C":
		if !a.last.IsZero() {
			return a.last, a.lastGrain, true
		}
	case "M", "Q":
		if a.lastGrain >= monthGrain {
			return a.last, a.lastGrain, true
		}
	}
	if !a.lastDay.IsZero() {
		return a.lastDay, dayGrain, true
	}
	d, ok := a.day()
	return d, dayGrain, ok
}

func isoDay(d time.Time) string { return d.Format(time.DateOnly) }

func isoMonth(d time.Time) string { return d.Format("2006-01") }

func isoYear(d time.Time) string { return d.Format("2006") }

func isoWeek(d time.Time) string {
	y, w := d.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}
