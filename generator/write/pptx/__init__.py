"""Pages into a .pptx whose every object is PowerPoint's own."""
