package mcp

import (
	"fmt"

	"hearsay/archive"
	"hearsay/compare"
)

type storiesIn struct {
	Least int `json:"least,omitempty" jsonschema:"only stories of at least so many reports, 2 unless told otherwise"`
	Limit int `json:"limit,omitempty" jsonschema:"at most so many, those with the newest reports; 20 unless told otherwise"`
}

type listed struct {
	Stories []*compare.Story `json:"stories"`
}

func stories(tx *archive.Tx, in storiesIn) (listed, error) {
	out := listed{[]*compare.Story{}}
	if in.Least <= 0 {
		in.Least = 2
	}
	limit := atMost(in.Limit)
	err := compare.Stories(tx, in.Least, func(s *compare.Story) (bool, error) {
		out.Stories = append(out.Stories, s)
		return len(out.Stories) < limit, nil
	})
	return out, err
}

type storyIn struct {
	Story string `json:"story" jsonschema:"its id, as the other tools give it"`
	AsOf  string `json:"as_of,omitempty" jsonschema:"as it stood at the end of that day, YYYY-MM-DD"`
}

type told struct {
	*compare.Story
	Reports []compare.Chapter `json:"reports"`
	Matters []compare.Matter  `json:"matters"`
}

func story(tx *archive.Tx, in storyIn) (out told, err error) {
	if out.Story, err = compare.StoryOf(tx, in.Story); err != nil {
		return out, err
	}
	if in.AsOf != "" {
		if out.Story = out.Story.AsOf(in.AsOf); out.Story == nil {
			return out, fmt.Errorf("the story had no report by %s", in.AsOf)
		}
	}
	out.Reports, out.Matters = out.Story.Chapters(), append([]compare.Matter{}, out.Story.Matters()...)
	return out, nil
}

type disputesIn struct {
	Story string `json:"story,omitempty" jsonschema:"its id, as the other tools give it; empty is all stories"`
	AsOf  string `json:"as_of,omitempty" jsonschema:"only what was published by that day, YYYY-MM-DD"`
	Limit int    `json:"limit,omitempty" jsonschema:"at most so many, 20 unless told otherwise"`
}

type disputed struct {
	Disputes []compare.Matter `json:"disputes"`
}

func disputes(tx *archive.Tx, in disputesIn) (disputed, error) {
	out := disputed{[]compare.Matter{}}
	limit := atMost(in.Limit)
	take := func(s *compare.Story) (bool, error) {
		if in.AsOf != "" {
			if s = s.AsOf(in.AsOf); s == nil {
				return true, nil
			}
		}
		for _, m := range s.Matters() {
			if (m.Disputed || m.Updated) && len(out.Disputes) < limit {
				out.Disputes = append(out.Disputes, m)
			}
		}
		return len(out.Disputes) < limit, nil
	}
	if in.Story == "" {
		return out, compare.Stories(tx, 2, take)
	}
	s, err := compare.StoryOf(tx, in.Story)
	if err == nil {
		_, err = take(s)
	}
	return out, err
}

type chainIn struct {
	Words string `json:"words" jsonschema:"words that the statement has, all of them; those in quotation marks are a phrase"`
	AsOf  string `json:"as_of,omitempty" jsonschema:"only what was published by that day, YYYY-MM-DD"`
	Limit int    `json:"limit,omitempty" jsonschema:"at most so many statements, 20 unless told otherwise"`
}

type chains struct {
	Chains []compare.Chain `json:"chains"`
}

func chain(tx *archive.Tx, in chainIn) (chains, error) {
	all, err := compare.Chains(tx, in.Words, in.AsOf, atMost(in.Limit))
	return chains{append([]compare.Chain{}, all...)}, err
}
