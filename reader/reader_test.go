package reader

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"hearsay/reading"
)

func TestGuardTurnsPanicsIntoErrors(t *testing.T) {
	_, err := guard(t.Context(), func() (reading.Reading, error) {
		var none []int
		return reading.Reading{ID: string(rune(none[3]))}, nil
	})
	if err == nil || !strings.Contains(err.Error(), "index out of range") || !strings.Contains(err.Error(), "reader_test.go:") {
		t.Errorf("the error %v does not say what went wrong and where", err)
	}
	if err != nil && strings.Contains(err.Error(), "\n") {
		t.Errorf("the error %q takes several lines", err)
	}
}

func TestGuardEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := errors.New("too slow")
		ctx, cancel := context.WithTimeoutCause(t.Context(), time.Second, slow)
		defer cancel()
		_, err := guard(ctx, func() (reading.Reading, error) {
			time.Sleep(time.Hour)
			return reading.Reading{}, nil
		})
		if err != slow {
			t.Errorf("error %v", err)
		}
		time.Sleep(time.Hour) // until the work that was given up ends by itself
	})
}

func TestReadEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, reading.Document{Text: "A mayor said so."}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// Whatever the text, the reading keeps its promises.
var oddTexts = []string{
	"Regional Curfew Imposed Following Harbour Riots.",
	"ORRAN, Velden, Feb 7 (Norda Wire) - Three more people have died after Tuesday's blast in the village of Tarvo, bringing the number of dead to 12, the district clinic in Orran said on Saturday.",
	"", " ", "\n\n\n", "\x00", "\ufeff", "a", ".", "\"", "“", "”“”“", "((((", "’s", "n't", "- - -", "...", "…",
	"said", "He said", "\"Yes,\" he said.", "According to", "according to according to according to",
	"“Nobody,” said Ana Брод, “told us 12,000 people — some 3,000 of them children — had left on 3 May.”",
	"\"One \"two \"three\" four\" five\" she said he said they said.",
	"奥鲁水坝没有倒塌，部长说。", "e\u0301a\u0301 said: «Non!»", "😀😀 told 😀 that 😀.",
	"MAYOR SAYS NO\n\nBy Someone\n\nORU, March 3 (KNA) - The mayor, who said the governor claimed police denied it, resigned.",
	"Read next: nothing\nRead more\nShare this",
	"“First paragraph\n\n“second paragraph\n\n“third,” she said.",
	"It is believed to be estimated to have been said to be reported.",
	"U.S. U.S. U.S. Gen. J. R. R. B. said in Jan. 12 3 4 5 6 p.m. a.m.",
}

func TestReadingsOfOddTextsAreValid(t *testing.T) {
	texts := oddTexts
	for _, s := range oddTexts {
		texts = append(texts, strings.Repeat(s+" ", 40), s+"\n"+s)
	}
	for _, s := range texts {
		valid(t, s)
	}
}

func valid(t *testing.T, text string) {
	t.Helper()
	if strings.ToValidUTF8(text, "") != text {
		return // intake hands on valid UTF-8 only
	}
	for _, day := range []string{"", "2024-03-05"} {
		r, err := Read(t.Context(), reading.Document{ID: "odd", Text: text, Published: day}, Options{})
		if err != nil {
			t.Errorf("%.80q: %v", text, err)
			continue
		}
		if r.Text != text {
			t.Errorf("%.80q: the text became %.80q", text, r.Text)
		}
		if err := r.Validate(); err != nil {
			t.Errorf("%.80q: %v", text, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range oddTexts {
		f.Add(s)
	}
	f.Fuzz(valid)
}
