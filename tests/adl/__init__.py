"""What ADL's own test of SCORM 2004 packages asks for, as far as it concerns ours."""
