"""Reports of a case: one model, gathered once, and writers that know nothing but the model.

gather.py reads the case into model.py; document.py says it in words; html.py and pdf.py lay those out; tables.py and
case_uco.py write the facts for programs; files.py writes them and logs them.
"""

from tvad_desktop.workbench.report.files import export, export_files

__all__ = ["export", "export_files"]
