# The two commands: `make demo` (first report) and `make test`. Both do all set-up themselves.

.PHONY: demo test system

# Reads corpora/demo and writes reports/demo. One file of the demonstration is broken on purpose:
# the run ends with code 2 ("done, but something was refused"), which is what it should show.
demo: system
	swift build -c release --product palermo
	@echo
	@.build/release/palermo run corpora/demo --out reports/demo || test $$? -eq 2

test: system
	swift build --build-tests
	swift test --skip-build

system:
	@Scripts/system-packages
