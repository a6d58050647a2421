package events

import "hearsay/language"

func isMark(tok language.Token) bool { return tok.Tag == "``" || tok.Tag == "''" }
