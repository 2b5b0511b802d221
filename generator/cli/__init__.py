"""The command: arguments into one call of the pipeline, its outcome into an exit code."""
