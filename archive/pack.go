package archive

import (
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"hearsay/reading"
)

var (
	packer, _   = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
	unpacker, _ = zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(largest))
)

// largest is the most that a reading may take unpacked, in bytes: well above what intake's limits allow.
const largest = 1 << 30

func pack(r *reading.Reading) ([]byte, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return packer.EncodeAll(b, nil), nil
}

func unpack(b []byte) (*reading.Reading, error) {
	plain, err := unpacked(b)
	if err != nil {
		return nil, err
	}
	var r reading.Reading
	if err := json.Unmarshal(plain, &r); err != nil {
		return nil, damaged(err)
	}
	return &r, nil
}

func unpacked(b []byte) ([]byte, error) {
	plain, err := unpacker.DecodeAll(b, nil)
	if err != nil {
		return nil, damaged(err)
	}
	return plain, nil
}

func damaged(err error) error { return fmt.Errorf("what the archive holds of it is damaged: %w", err) }
