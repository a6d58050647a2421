package intake

import "errors"

func (l *listing) url(address string) bool {
	return l.fail(address, errors.New("addresses cannot be read yet"))
}
