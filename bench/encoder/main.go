// Encoder makes windows of word pieces from reports, and encodes them with internal/nn whenever it is told to; compare.py runs it and looks at the clock.
//
//	encoder windows weights.bin reports.jsonl > windows.json
//	encoder encode weights.bin windows.json states.f32    and again for each line of standard input
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime"

	"hearsay/internal/nn"
)

func main() {
	log.SetFlags(0)
	runtime.GOMAXPROCS(1)
	data, err := os.ReadFile(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	weights, err := nn.Load(data)
	if err != nil {
		log.Fatal(err)
	}
	switch os.Args[1] {
	case "windows":
		err = writeWindows(weights, os.Args[3])
	case "encode":
		err = encode(weights, os.Args[3], os.Args[4])
	}
	if err != nil {
		log.Fatal(err)
	}
}

func encode(weights *nn.File, windows, states string) error {
	data, err := os.ReadFile(windows)
	if err != nil {
		return err
	}
	var batch nn.Batch
	if err := json.Unmarshal(data, &batch); err != nil {
		return err
	}
	e, err := nn.NewEncoder(weights)
	if err != nil {
		return err
	}
	var room nn.Scratch
	out := make([]float32, len(batch.IDs)*weights.Config.Hidden)
	e.Encode(&room, batch, out)
	if err := writeFloats(states, out); err != nil {
		return err
	}
	fmt.Println(nn.Active())
	for turns := bufio.NewScanner(os.Stdin); turns.Scan(); {
		e.Encode(&room, batch, out)
		fmt.Println("done")
	}
	return nil
}

func writeFloats(path string, x []float32) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	if err := binary.Write(w, binary.LittleEndian, x); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
