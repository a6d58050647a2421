package archive

import (
	"database/sql"
	"encoding/json"
	"errors"
)

// KeepClaims keeps what the voices of a version claim, in any form that JSON takes; it replaces what was kept before.
func (t *Tx) KeepClaims(version int64, claims any) error {
	b, err := json.Marshal(claims)
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO claims (version, claims) VALUES (?, ?) ON CONFLICT (version) DO UPDATE SET claims = excluded.claims", version, packer.EncodeAll(b, nil))
	return err
}

// Claims reads what KeepClaims kept of a version; nothing, where nothing was.
func (t *Tx) Claims(version int64, claims any) error {
	var packed []byte
	err := t.one("SELECT claims FROM claims WHERE version = ?", version).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	b, err := unpacked(packed)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, claims)
}
