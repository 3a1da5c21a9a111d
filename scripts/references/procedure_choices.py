"""CPT and HCPCS codes in common use: code, usual place of service, our own short wording (never the descriptor of the AMA)."""

PROCEDURES = """
00142 24 Anesthesia for cataract surgery
00731 24 Anesthesia for upper endoscopy
00811 24 Anesthesia for colonoscopy
00812 24 Anesthesia for screening colonoscopy
01214 21 Anesthesia for hip replacement
01402 21 Anesthesia for knee replacement
01960 21 Anesthesia for vaginal birth
01961 21 Anesthesia for cesarean
01967 21 Pain relief in labor
10060 11 Opening of an abscess, simple
10061 23 Opening of an abscess, several
10120 11 Removing a foreign body from the skin
11042 11 Wound cleaning, first area
11043 22 Wound cleaning down to muscle
11055 11 Paring of a corn
11102 11 Skin biopsy
11104 11 Punch biopsy of the skin
11200 11 Skin tag removal
11402 11 Removal of a small benign spot
11602 11 Removal of a small skin cancer
11720 11 Nail trimming, up to five
11721 11 Nail trimming, six or more
11730 11 Nail removal
11750 11 Nail removal, lasting
11981 11 Placing an implant under the skin
11982 11 Removing an implant under the skin
11983 11 Changing an implant under the skin
12001 23 Simple wound repair, small
12002 23 Simple wound repair, medium
12011 23 Simple wound repair, face, small
12013 23 Simple wound repair, face, medium
12031 23 Layered wound repair, small
13131 22 Complex wound repair, face and hands
15271 22 Skin substitute on the leg
16020 11 Burn dressing, small
16025 23 Burn dressing, medium
17000 11 Destruction of a sun damaged spot
17003 11 Destruction of further spots
17110 11 Wart removal
17111 11 Wart removal, fifteen or more
17311 11 Skin cancer surgery in stages
19081 22 Breast biopsy guided by x-ray
19083 22 Breast biopsy guided by ultrasound
19120 24 Removal of a breast lump
19281 22 Marking a breast spot before surgery
19301 24 Breast tissue removal, part
19302 21 Breast tissue removal, part, with lymph nodes
19303 21 Breast removal
19307 21 Breast removal with lymph nodes
19357 22 Breast reconstruction with expander
19380 22 Revision of a rebuilt breast
20526 11 Injection for carpal tunnel
20550 11 Injection of a tendon sheath
20552 11 Trigger point injection, one or two muscles
20600 11 Small joint injection
20605 11 Medium joint injection
20610 11 Large joint injection
20611 11 Large joint injection with ultrasound
20680 24 Deep implant removal
22551 21 Neck fusion from the front
22558 21 Lower back fusion from the front
22612 21 Lower back fusion from behind
22630 21 Lower back fusion between the bodies
22633 21 Lower back fusion, combined
23350 22 Shoulder injection for imaging
23412 24 Rotator cuff repair, open, old tear
23472 21 Shoulder replacement
23500 11 Collarbone fracture care
23600 11 Upper arm fracture care
23650 23 Putting back a shoulder
24500 11 Upper arm shaft fracture care
24640 11 Pulled elbow
25600 11 Wrist fracture care
25605 23 Wrist fracture, setting
25607 24 Wrist fracture, plate
25609 24 Wrist joint fracture, plate, three parts
26055 24 Trigger finger release
26600 11 Hand bone fracture care
26720 11 Finger fracture care
26750 11 Finger tip fracture care
27125 21 Half hip replacement
27130 21 Hip replacement
27132 21 Hip replacement after earlier surgery
27134 21 Hip replacement revision, both parts
27137 21 Hip replacement revision, socket
27138 21 Hip replacement revision, stem
27235 21 Hip fracture, pinning
27236 21 Hip fracture, fixing or half replacement
27244 21 Hip fracture below the neck, plate
27245 21 Hip fracture below the neck, nail
27446 22 Knee replacement, one side
27447 21 Knee replacement
27486 21 Knee replacement revision, one part
27487 21 Knee replacement revision, all parts
27506 21 Thigh bone fracture, nail
27570 24 Moving a stiff knee under anesthesia
27590 21 Leg amputation above the knee
27750 11 Shin bone fracture care
27759 21 Shin bone fracture, nail
27786 11 Ankle fracture care
27792 24 Outer ankle fracture, plate
27814 21 Two-sided ankle fracture, plate
27822 21 Three-part ankle fracture, plate
27880 21 Leg amputation below the knee
28285 24 Hammertoe repair
28296 24 Bunion repair
28470 11 Foot bone fracture care
28490 11 Big toe fracture care
28510 11 Toe fracture care
28810 21 Toe and foot bone amputation
28820 22 Toe amputation
29075 11 Forearm cast
29105 23 Arm splint
29125 23 Forearm splint
29130 11 Finger splint
29405 11 Lower leg cast
29515 23 Lower leg splint
29530 11 Knee strapping
29540 11 Ankle strapping
29580 11 Unna boot
29826 24 Shoulder arthroscopy with bone shaving
29827 24 Shoulder arthroscopy with cuff repair
29880 24 Knee arthroscopy, both menisci
29881 24 Knee arthroscopy with meniscus repair
29888 24 Knee ligament reconstruction
30520 24 Nasal septum repair
30901 23 Nosebleed control, front
31231 11 Nasal endoscopy
31255 24 Sinus surgery
31500 23 Breathing tube, emergency
31575 11 Voice box look
31600 21 Windpipe opening
31622 22 Lung scope
31624 22 Lung scope with washing
31628 22 Lung scope with lung biopsy
31652 22 Lung scope with node biopsy by ultrasound
32408 22 Lung needle biopsy with imaging
32480 21 Lung lobe removal, open
32505 21 Lung wedge removal
32551 21 Chest tube
32555 22 Chest fluid removal with imaging
32557 21 Chest drain with imaging
32663 21 Lung lobe removal by scope
32666 21 Lung wedge removal by scope
33206 22 Pacemaker, atrial lead
33207 22 Pacemaker, ventricular lead
33208 22 Pacemaker, two leads
33225 22 Left heart lead
33249 22 Defibrillator with leads
33274 22 Leadless pacemaker
33285 22 Heart monitor under the skin
33340 21 Closing the left atrial pouch
33361 21 Aortic valve through the leg artery
33405 21 Aortic valve replacement
33430 21 Mitral valve replacement
33510 21 Coronary bypass, one vein graft
33511 21 Coronary bypass, two vein grafts
33518 21 Coronary bypass, added two vein grafts
33533 21 Coronary bypass, one arterial graft
33534 21 Coronary bypass, two arterial grafts
34705 21 Aortic graft through the groin
35301 21 Neck artery cleaning
36010 22 Catheter in a large vein
36415 11 Blood draw from vein
36416 11 Finger or heel stick
36430 22 Blood transfusion
36556 21 Central line, adult
36558 22 Tunneled central line
36561 22 Port under the skin
36569 21 Long line from the arm
36573 21 Long line from the arm with imaging
36600 21 Artery puncture
36620 21 Artery line
36818 22 Dialysis vein access, upper arm
36821 22 Dialysis access, vein to artery
36901 22 Dialysis access picture
36902 22 Dialysis access, balloon
36905 22 Dialysis access, clot removal
37195 23 Clot dissolving in the brain
37215 21 Neck artery stent
37224 22 Thigh artery balloon
37226 22 Thigh artery stent
37236 22 Artery stent elsewhere
38221 22 Bone marrow biopsy
38222 22 Bone marrow biopsy and sample
38500 24 Lymph node biopsy
38525 24 Armpit lymph node biopsy, deep
38745 21 Removal of armpit lymph nodes
38900 24 Finding the sentinel lymph node
42820 24 Tonsils and adenoids, under 12
42821 24 Tonsils and adenoids, 12 and over
42826 24 Tonsils, 12 and over
42830 24 Adenoids, under 12
43235 24 Upper endoscopy
43239 24 Upper endoscopy with biopsy
43246 21 Feeding tube through the skin by scope
43248 24 Upper endoscopy with stretching
43249 24 Upper endoscopy with balloon
43255 24 Upper endoscopy, stopping bleeding
43260 22 Bile duct scope
43262 22 Bile duct scope with cut
43264 22 Bile duct scope with stone removal
43274 22 Bile duct scope with stent
43280 21 Reflux surgery by scope
43644 21 Stomach bypass by scope
43775 21 Stomach sleeve by scope
44120 21 Small bowel removal, part
44140 21 Colon removal, part
44143 21 Colon removal with stoma
44145 21 Colon removal, low joining
44160 21 Right colon removal
44204 21 Colon removal by scope
44205 21 Right colon removal by scope
44207 21 Colon removal by scope, low joining
44394 24 Colonoscopy through a stoma, polyp removal
44950 21 Appendix removal, open
44970 21 Appendix removal, laparoscopic
45110 21 Rectum removal
45330 11 Sigmoidoscopy
45331 11 Sigmoidoscopy with biopsy
45378 24 Colonoscopy
45380 24 Colonoscopy with biopsy
45381 24 Colonoscopy with injection
45382 24 Colonoscopy, stopping bleeding
45384 24 Colonoscopy with hot forceps
45385 24 Colonoscopy with polyp removal
45388 24 Colonoscopy with ablation
45390 24 Colonoscopy with mucosal removal
46221 11 Banding of piles
46255 24 Pile removal
46600 11 Looking into the anus
47000 22 Liver needle biopsy
47562 24 Gallbladder removal, laparoscopic
47563 24 Gallbladder removal by scope with picture
47600 21 Gallbladder removal, open
49083 22 Belly fluid removal with imaging
49418 22 Belly catheter
49421 22 Dialysis catheter in the belly
49505 24 Groin hernia repair
49591 24 Belly wall hernia repair, small
49593 24 Belly wall hernia repair, medium
49650 24 Groin hernia repair by scope
50200 22 Kidney biopsy
50360 21 Kidney transplant
50432 22 Kidney drain
50590 22 Kidney stone shock waves
51102 22 Bladder tube through the skin
51701 11 Bladder catheter, single use
51702 11 Bladder catheter, left in place
51741 11 Urine flow
51798 11 Bladder scan
52000 11 Looking into the bladder
52204 24 Bladder biopsy
52234 24 Bladder tumor removal, small
52310 24 Removing a ureter stent
52332 24 Ureter stent
52356 24 Ureter stone laser with stent
52441 11 Prostate lift
52601 22 Prostate trimming through the urethra
52648 22 Prostate laser
54150 21 Circumcision, newborn, clamp
54160 21 Circumcision, newborn
55250 11 Vasectomy
55700 11 Prostate biopsy
55840 21 Prostate removal, open
55866 21 Prostate removal by robot
55874 22 Rectum spacer for radiation
57454 11 Cervix look with biopsy
57455 11 Cervix look with biopsy only
57460 11 Cervix loop by scope
57522 24 Cervix loop
58100 11 Womb lining biopsy
58150 21 Womb removal, open
58300 11 Placing a coil
58301 11 Removing a coil
58558 24 Womb scope with biopsy
58571 21 Womb removal by scope
58661 24 Removal of tubes or ovaries by scope
58670 24 Tube closing by scope
59000 22 Amniotic fluid sample
59025 11 Fetal heart test
59150 22 Tubal pregnancy by scope
59160 21 Clearing the womb after birth
59200 21 Softening the cervix
59300 21 Repair of a tear by another doctor
59400 21 Maternity care with vaginal birth
59409 21 Vaginal birth only
59410 21 Vaginal birth with care after
59412 22 Turning the baby
59414 21 Placenta delivery
59425 11 Prenatal care, four to six visits
59426 11 Prenatal care, seven or more visits
59430 11 Care after birth
59510 21 Maternity care with cesarean birth
59514 21 Cesarean birth only
59515 21 Cesarean birth with care after
59610 21 Maternity care, vaginal birth after cesarean
59612 21 Vaginal birth after cesarean only
59618 21 Maternity care, cesarean after trying
59812 22 Completing a miscarriage
59820 22 Missed miscarriage, early
60100 11 Thyroid needle biopsy
60220 22 Thyroid removal, one side
60240 21 Thyroid removal
61645 21 Brain artery clot removal
62270 23 Spinal tap
62322 11 Injection around the spinal cord, lower back
62323 24 Spinal injection with imaging, lower back
63030 22 Removal of a slipped disc
63047 21 Lower back decompression
64483 24 Nerve root injection, lower back
64490 24 Facet joint injection, neck
64493 24 Facet joint injection, lower back
64615 11 Botulinum injection for migraine
64635 24 Heating of back nerves
64721 24 Carpal tunnel release
65205 11 Foreign body from the eye
65222 11 Foreign body from the cornea
65855 11 Glaucoma laser
66170 24 Glaucoma drainage surgery
66183 24 Glaucoma drain, front of the eye
66711 24 Glaucoma laser inside the eye
66761 11 Iris laser
66821 11 Laser after cataract surgery
66982 24 Cataract removal, complex
66984 24 Cataract removal with lens
66991 24 Cataract removal with glaucoma stent
67028 11 Injection into the eye
67036 24 Vitreous removal
67113 24 Complex retina repair
67145 11 Retina laser, tear
67210 11 Retina laser, center
67228 11 Retina laser, wide
69200 11 Foreign body from the ear
69209 11 Ear washing
69210 11 Ear wax removal
69436 24 Ear tubes
70360 11 Neck x-ray
70450 22 Head CT
70460 22 Head CT with contrast
70486 22 Sinus CT
70491 22 Neck CT with contrast
70496 22 Head vessel CT
70498 22 Neck vessel CT
70544 22 Head vessel MRI
70551 22 Brain MRI
70553 22 Brain MRI without and with contrast
71045 11 Chest x-ray, one view
71046 11 Chest x-ray, two views
71100 11 Rib x-ray
71250 22 Chest CT
71260 22 Chest CT with contrast
71271 22 Lung cancer screening CT
71275 22 Chest vessel CT
72040 11 Neck spine x-ray
72070 11 Upper back x-ray
72100 11 Lower back x-ray
72110 11 Lower back x-ray, four views
72125 22 Neck spine CT
72131 22 Lower back CT
72141 22 Neck spine MRI
72146 22 Upper back MRI
72148 22 Lumbar spine MRI
72158 22 Lower back MRI without and with contrast
72170 11 Pelvis x-ray
72193 22 Pelvis CT with contrast
72197 22 Pelvis MRI without and with contrast
73000 11 Collarbone x-ray
73030 11 Shoulder x-ray
73060 11 Upper arm x-ray
73080 11 Elbow x-ray
73090 11 Forearm x-ray
73110 11 Wrist x-ray
73130 11 Hand x-ray
73140 11 Finger x-ray
73221 22 Arm joint MRI
73502 11 Hip x-ray
73552 11 Thigh x-ray
73560 11 Knee x-ray, two views
73562 11 Knee x-ray, three views
73564 11 Knee x-ray, four views
73590 11 Lower leg x-ray
73610 11 Ankle x-ray
73630 11 Foot x-ray
73660 11 Toe x-ray
73700 22 Leg CT
73718 22 Leg MRI
73721 22 Leg joint MRI
74018 11 Belly x-ray
74022 11 Belly and chest x-ray series
74160 22 Abdomen CT with contrast
74170 22 Abdomen CT without and with contrast
74174 22 Abdomen and pelvis vessel CT
74176 22 Abdomen and pelvis CT
74177 22 Abdomen and pelvis CT with contrast
74178 22 Abdomen and pelvis CT without and with contrast
74181 22 Abdomen MRI
74183 22 Abdomen MRI without and with contrast
74220 22 Gullet x-ray with contrast
74230 22 Swallowing x-ray
74263 22 CT colonography, screening
75561 22 Heart MRI without and with contrast
75571 22 Coronary calcium CT
75574 22 Coronary vessel CT
75635 22 Aorta and leg vessel CT
76536 22 Neck ultrasound
76604 22 Chest ultrasound
76641 22 Breast ultrasound
76642 22 Breast ultrasound, limited
76700 22 Abdominal ultrasound
76705 22 Abdominal ultrasound, limited
76706 22 Aorta screening ultrasound
76770 22 Kidney ultrasound
76775 22 Kidney ultrasound, limited
76801 11 Pregnancy ultrasound, first trimester
76805 11 Pregnancy ultrasound, second or third trimester
76811 22 Pregnancy ultrasound, detailed
76813 11 Pregnancy ultrasound, neck fold
76815 11 Pregnancy ultrasound, limited
76816 11 Pregnancy ultrasound, follow-up
76817 11 Pregnancy ultrasound through the vagina
76818 11 Fetal wellbeing score with heart test
76819 11 Fetal wellbeing score
76830 22 Pelvic ultrasound through the vagina
76856 22 Pelvic ultrasound
76857 22 Pelvic ultrasound, limited
76870 22 Scrotum ultrasound
76872 11 Prostate ultrasound
76881 22 Joint ultrasound
76882 22 Limb ultrasound, limited
76942 11 Ultrasound guidance for a needle
77012 22 CT guidance for a needle
77049 22 Breast MRI, both sides
77063 22 Breast tomosynthesis, screening
77065 22 Diagnostic mammogram, one side
77066 22 Diagnostic mammogram, both sides
77067 22 Screening mammogram
77080 22 Bone density scan
77081 22 Bone density scan, arm
77086 22 Spine fracture check by bone scan
77261 22 Radiation planning, simple
77263 22 Radiation planning, complex
77280 22 Radiation set-up, simple
77290 22 Radiation set-up, complex
77295 22 Radiation plan in three dimensions
77301 22 Radiation plan, shaped beams
77334 22 Radiation blocks, complex
77336 22 Radiation physics, weekly
77338 22 Radiation shaping device
77372 22 Brain radiosurgery
77373 22 Body radiosurgery, fraction
77385 22 Shaped beam treatment, simple
77386 22 Shaped beam treatment, complex
77412 22 Radiation treatment, complex
77427 22 Radiation management, five treatments
77770 22 Radiation from inside, one channel
78013 22 Thyroid scan
78226 22 Gallbladder scan
78264 22 Stomach emptying scan
78306 22 Bone scan, whole body
78452 22 Heart perfusion scan, several
78472 22 Heart pumping scan
78582 22 Lung air and blood scan
78814 22 PET with CT, part of the body
78815 22 PET with CT, skull to thigh
78816 22 PET with CT, whole body
80047 81 Basic metabolic panel with ionized calcium
80048 81 Basic metabolic panel test
80050 81 General health panel
80051 81 Electrolytes panel
80053 81 Comprehensive metabolic panel test
80055 81 Prenatal blood panel
80061 81 Lipid panel test
80069 81 Kidney panel
80074 81 Hepatitis panel
80076 81 Liver panel test
80081 81 Prenatal blood panel with HIV
80143 81 Acetaminophen level
80156 81 Carbamazepine level
80162 81 Digoxin level
80164 81 Valproate level
80175 81 Lamotrigine level
80177 81 Levetiracetam level
80178 81 Lithium level
80179 81 Salicylate level
80185 81 Phenytoin level
80197 81 Tacrolimus level
80202 81 Vancomycin level
80305 81 Drug screen, read by eye
80307 81 Drug screen by analyzer
80320 81 Alcohol test
81000 81 Urine test by strip with microscope
81001 81 Urine test with microscope
81002 11 Urine test by strip
81003 81 Urine test, automated
81025 11 Urine pregnancy test
81162 81 BRCA genes, full
81220 81 Cystic fibrosis gene, common changes
81235 81 EGFR gene
81275 81 KRAS gene
81420 81 Fetal chromosome test from blood
81479 81 Other gene test
81511 81 Fetal risk, four markers
81519 81 Breast cancer gene score
81528 81 Stool DNA test
82010 81 Beta-hydroxybutyrate test
82040 81 Albumin test
82043 81 Urine albumin, amount
82044 11 Urine albumin by strip
82105 81 Alpha-fetoprotein test
82140 81 Ammonia test
82150 81 Amylase test
82172 81 Apolipoprotein test
82247 81 Bilirubin test
82248 81 Direct bilirubin test
82270 11 Stool blood, guaiac
82272 11 Stool blood, single
82274 81 Stool blood, immunoassay
82306 81 Vitamin D test
82310 81 Calcium test
82330 81 Ionized calcium test
82374 81 Bicarbonate test
82378 81 Carcinoembryonic antigen test
82435 81 Chloride test
82465 81 Cholesterol test
82533 81 Cortisol test
82550 81 Creatine kinase test
82553 81 Creatine kinase MB test
82565 81 Creatinine test
82570 81 Urine creatinine test
82575 81 Creatinine clearance
82607 81 Vitamin B12 test
82627 81 DHEA sulfate test
82670 81 Estradiol test
82677 81 Estriol test
82728 81 Ferritin test
82731 81 Fetal fibronectin test
82746 81 Folate test
82784 81 Immunoglobulin test
82785 81 Immunoglobulin E test
82787 81 Immunoglobulin subclass test
82803 81 Blood gases
82805 81 Blood gases with oximetry
82947 81 Glucose test
82948 11 Glucose by strip
82950 81 Glucose after a drink
82951 81 Glucose tolerance, three samples
82962 11 Glucose by home meter
82977 81 GGT test
83001 81 FSH test
83002 81 LH test
83010 81 Haptoglobin test
83020 81 Hemoglobin pattern
83026 81 Hemoglobin by copper sulfate
83036 81 A1c test
83037 11 A1c at the point of care
83090 81 Homocysteine test
83516 81 Antibody test, other
83519 81 Immunoassay, radio
83520 81 Immunoassay, other
83525 81 Insulin test
83540 81 Iron test
83550 81 Iron binding test
83605 81 Lactate test
83615 81 Lactate dehydrogenase test
83625 81 LDH isoenzymes
83655 81 Lead test
83690 81 Lipase test
83695 81 Lipoprotein(a) test
83718 81 HDL cholesterol test
83721 81 LDL cholesterol, direct
83735 81 Magnesium test
83874 81 Myoglobin test
83880 81 Natriuretic peptide test
83930 81 Serum osmolality
83935 81 Urine osmolality
83970 81 Parathyroid hormone test
83993 81 Calprotectin test
84075 81 Alkaline phosphatase test
84080 81 Alkaline phosphatase isoenzymes
84100 81 Phosphate test
84112 81 Amniotic membrane test
84132 81 Potassium test
84134 81 Prealbumin test
84144 81 Progesterone test
84145 81 Procalcitonin test
84146 81 Prolactin test
84152 81 Complexed PSA test
84153 81 PSA test
84154 81 Free PSA test
84155 81 Total protein test
84156 81 Urine protein test
84165 81 Protein pattern
84270 81 Sex hormone binding globulin
84295 81 Sodium test
84300 81 Urine sodium test
84402 81 Free testosterone test
84403 81 Testosterone test
84436 81 Thyroxine test
84439 81 Free thyroxine test
84443 81 TSH test
84450 81 AST test
84460 81 ALT test
84466 81 Transferrin test
84478 81 Triglycerides test
84479 81 Thyroid uptake
84480 81 T3 test
84481 81 Free T3 test
84484 81 Troponin test
84512 81 Troponin, qualitative
84520 81 Urea nitrogen test
84540 81 Urine urea test
84550 81 Uric acid test
84560 81 Urine uric acid test
84681 81 C-peptide test
84702 81 hCG test, amount
84703 81 hCG test, qualitative
85004 81 White cell differential
85007 81 White cell differential by eye
85014 81 Hematocrit test
85018 81 Hemoglobin test
85025 81 Blood count with differential
85027 81 Blood count
85044 81 Reticulocyte count
85045 81 Reticulocyte count, automated
85048 81 White cell count
85049 81 Platelet count
85060 81 Blood smear reading
85300 81 Antithrombin test
85302 81 Protein C test
85362 81 Fibrin products test
85379 81 D-dimer test
85384 81 Fibrinogen test
85520 81 Heparin test
85610 81 Prothrombin time test
85652 81 Sedimentation rate test
85730 81 Partial thromboplastin time test
86003 81 Allergen antibody, each
86038 81 Antinuclear antibody
86039 81 Antinuclear antibody, titer
86140 81 C-reactive protein test
86141 81 C-reactive protein, high sensitivity
86160 81 Complement test
86200 81 CCP antibody
86225 81 DNA antibody
86235 81 Nuclear antigen antibody
86300 81 CA 15-3 test
86301 81 CA 19-9 test
86304 81 CA 125 test
86308 81 Mononucleosis test
86337 81 Insulin antibody
86341 81 Islet cell antibody
86376 81 Thyroid peroxidase antibody
86403 81 Particle agglutination
86431 81 Rheumatoid factor
86480 81 Tuberculosis blood test
86580 11 Tuberculosis skin test
86592 81 Syphilis test
86618 81 Lyme antibody
86677 81 Helicobacter antibody
86689 81 HIV confirmation
86695 81 Herpes antibody
86703 81 HIV antibody
86704 81 Hepatitis B core antibody
86706 81 Hepatitis B surface antibody
86708 81 Hepatitis A antibody
86762 81 Rubella antibody
86765 81 Measles antibody
86769 81 COVID-19 antibody
86780 81 Syphilis antibody
86787 81 Varicella antibody
86803 81 Hepatitis C antibody
86850 81 Red cell antibody screen
86880 81 Direct antiglobulin test
86900 81 Blood group ABO
86901 81 Blood group Rh
86920 81 Cross match
87040 81 Blood culture
87045 81 Stool culture
87070 81 Culture, other source
87075 81 Culture without oxygen
87077 81 Naming of bacteria
87081 81 Culture for one organism
87086 81 Urine culture, count
87088 81 Urine culture, naming
87101 81 Fungus culture, skin
87116 81 Tuberculosis culture
87147 81 Culture typing
87177 81 Parasites in stool
87186 81 Antibiotic sensitivity
87205 81 Gram stain
87210 11 Wet mount
87220 11 Skin scraping for fungus
87324 81 Clostridioides toxin
87329 81 Giardia antigen
87338 81 Helicobacter stool antigen
87340 81 Hepatitis B surface antigen
87389 81 HIV antigen and antibodies
87426 11 COVID-19 antigen
87428 11 COVID-19 and influenza antigen
87430 11 Strep antigen
87480 81 Candida by probe
87491 81 Chlamydia by amplification
87493 81 Clostridioides by amplification
87502 81 Influenza by amplification
87507 81 Stool germ panel
87510 81 Gardnerella by probe
87517 81 Hepatitis B DNA, amount
87521 81 Hepatitis C RNA
87522 81 Hepatitis C RNA, amount
87529 81 Herpes by amplification
87536 81 HIV-1 RNA, amount
87591 81 Gonorrhea by amplification
87624 81 HPV test, high risk types
87625 81 HPV types 16 and 18
87631 81 Respiratory virus panel, few
87632 81 Respiratory virus panel, more
87633 81 Respiratory virus panel, many
87635 81 COVID-19 by amplification
87636 81 COVID-19 and influenza by amplification
87637 81 COVID-19, influenza, RSV by amplification
87641 81 MRSA by amplification
87651 81 Strep by amplification
87653 81 Group B strep by amplification
87660 81 Trichomonas by probe
87661 81 Trichomonas by amplification
87800 81 Several organisms by probe
87804 11 Influenza antigen
87807 11 RSV antigen
87811 11 COVID-19 antigen, read by eye
87880 11 Strep test, rapid
88104 81 Cells from a fluid
88112 81 Cells, thin layer
88141 81 Pap smear, read by a doctor
88142 81 Pap smear, liquid, by hand
88150 81 Pap smear, slide
88164 81 Pap smear, Bethesda, by hand
88173 81 Needle sample, reading
88174 81 Pap smear, liquid, automated
88175 81 Pap smear, liquid, automated and by hand
88185 81 Flow cytometry, each marker
88304 81 Tissue exam, level 3
88305 81 Tissue exam, level 4
88307 81 Tissue exam, level 5
88309 81 Tissue exam, level 6
88312 81 Special stain
88341 81 Immune stain, further
88342 81 Immune stain, first
88360 81 Tumor marker stain
88364 81 Gene probe on tissue, further
88377 81 Gene probe on tissue, several
90380 11 RSV antibody for infants, half mL
90381 11 RSV antibody for infants, one mL
90460 11 Giving a vaccine with counseling, first part
90461 11 Giving a vaccine with counseling, further part
90471 11 Giving a vaccine, first
90472 11 Giving a vaccine, each further
90473 11 Giving a vaccine by mouth or nose, first
90474 11 Giving a vaccine by mouth or nose, further
90480 11 Giving a COVID-19 vaccine
90619 11 Meningococcal ACWY vaccine, tetanus conjugate
90620 11 Meningococcal B vaccine, two doses
90621 11 Meningococcal B vaccine, factor H
90632 11 Hepatitis A vaccine, adult
90633 11 Hepatitis A vaccine, child
90636 11 Hepatitis A and B vaccine
90647 11 Hib vaccine, three doses
90648 11 Hib vaccine, four doses
90651 11 HPV vaccine, nine types
90653 11 Influenza vaccine with adjuvant
90656 11 Influenza vaccine, trivalent, no preservative
90658 11 Influenza vaccine, trivalent
90660 11 Influenza vaccine, live, nasal, trivalent
90661 11 Influenza vaccine, cell culture, trivalent
90662 11 Influenza vaccine, high dose
90670 11 Pneumococcal conjugate vaccine, 13-valent
90671 11 Pneumococcal conjugate vaccine, 15-valent
90672 11 Influenza vaccine, live, nasal
90673 11 Influenza vaccine, recombinant, trivalent
90674 11 Influenza vaccine, cell culture, quadrivalent
90677 11 Pneumococcal conjugate vaccine, 20-valent
90678 11 RSV vaccine
90679 11 RSV vaccine with adjuvant
90680 11 Rotavirus vaccine, three doses
90681 11 Rotavirus vaccine, two doses
90682 11 Influenza vaccine, recombinant, quadrivalent
90685 11 Influenza vaccine, quadrivalent, small child
90686 11 Influenza vaccine, quadrivalent, no preservative
90687 11 Influenza vaccine, quadrivalent, quarter mL
90688 11 Influenza vaccine, quadrivalent, half mL
90694 11 Influenza vaccine with adjuvant, quadrivalent
90696 11 DTaP and polio vaccine
90697 11 DTaP, polio, Hib, hepatitis B vaccine
90698 11 DTaP, polio, Hib vaccine
90700 11 DTaP vaccine
90702 11 DT vaccine, child
90707 11 Measles, mumps, rubella vaccine
90710 11 Measles, mumps, rubella, varicella vaccine
90713 11 Polio vaccine
90714 11 Tetanus and diphtheria vaccine
90715 11 Tetanus, diphtheria, pertussis vaccine, age 7 up
90716 11 Varicella vaccine
90723 11 DTaP, hepatitis B, polio vaccine
90732 11 Pneumococcal polysaccharide vaccine, 23-valent
90734 11 Meningococcal ACWY vaccine
90739 11 Hepatitis B vaccine, adult, two doses
90740 11 Hepatitis B vaccine, dialysis
90743 11 Hepatitis B vaccine, adolescent
90744 11 Hepatitis B vaccine, child
90746 11 Hepatitis B vaccine, adult
90747 11 Hepatitis B vaccine, dialysis
90750 11 Shingles vaccine, recombinant
90785 11 Psychotherapy, added complexity
90791 11 Psychiatric assessment
90792 11 Psychiatric assessment with medical care
90832 11 Psychotherapy, 30 minutes
90833 11 Psychotherapy with a visit, 30 minutes
90834 11 Psychotherapy, 45 minutes
90836 11 Psychotherapy with a visit, 45 minutes
90837 11 Psychotherapy, 60 minutes
90839 11 Crisis psychotherapy, first hour
90846 11 Family therapy without the patient
90847 11 Family therapy with the patient
90853 11 Group psychotherapy
90867 11 Magnetic brain stimulation, planning
90868 11 Magnetic brain stimulation, session
90870 22 Electroconvulsive therapy
90935 22 Hemodialysis session
90937 22 Hemodialysis session, repeated evaluation
90945 22 Peritoneal dialysis session
90960 11 Dialysis care, month, four or more visits
90961 11 Dialysis care, month, two or three visits
90962 11 Dialysis care, month, one visit
90966 12 Home dialysis care, month
90989 22 Dialysis training, complete
90999 65 Dialysis procedure, other
91010 22 Esophageal pressure study
91200 11 Liver stiffness measurement
91318 11 COVID-19 vaccine, 6 months to 4 years
91319 11 COVID-19 vaccine, 5 to 11 years
91320 11 COVID-19 vaccine, mRNA, 12 and over
91321 11 COVID-19 vaccine, mRNA, 6 months to 11 years
91322 11 COVID-19 vaccine, mRNA, other maker, 12 and over
92002 11 Eye exam, new patient, intermediate
92004 11 Eye exam, new patient, comprehensive
92012 11 Eye exam, known patient, intermediate
92014 11 Eye exam, known patient, comprehensive
92015 11 Measuring for glasses
92020 11 Looking at the chamber angle of the eye
92025 11 Corneal mapping
92083 11 Visual field test
92133 11 Optic nerve scan
92134 11 Retina scan
92136 11 Eye length measurement for a lens
92201 11 Retina drawing
92227 11 Retina image, read elsewhere
92228 11 Retina image, read by a doctor elsewhere
92229 11 Retina image, read by software
92235 11 Fluorescein angiography of the eye
92250 11 Retina photographs
92507 11 Speech therapy, individual
92526 11 Swallowing therapy
92551 11 Hearing screening
92552 11 Hearing test, tones
92557 11 Hearing test, complete
92567 11 Eardrum movement test
92587 11 Ear emission test
92610 22 Swallowing evaluation
92920 22 Coronary balloon, one vessel
92928 22 Coronary stent, one vessel
92933 22 Coronary atherectomy and stent
92937 22 Stent in a bypass graft
92941 21 Coronary opening in a heart attack
92943 22 Opening a blocked coronary artery
92950 23 Resuscitation
92953 23 Pacing through the skin
92960 22 Cardioversion
92973 21 Removing a coronary clot
92978 22 Coronary ultrasound
93000 11 Electrocardiogram, complete
93005 22 Electrocardiogram, tracing
93010 22 Electrocardiogram, reading
93015 11 Exercise test of the heart, complete
93016 22 Exercise test, supervision
93017 22 Exercise test, tracing
93018 22 Exercise test, reading
93224 11 Holter monitor, complete
93241 11 Patch heart monitor, two to seven days
93243 11 Patch heart monitor, analysis
93247 11 Patch heart monitor, long, analysis
93270 11 Event monitor, thirty days, recording
93279 11 Pacemaker check, one lead
93280 11 Pacemaker check, two leads
93282 11 Defibrillator check, one lead
93283 11 Defibrillator check, two leads
93294 12 Pacemaker check from afar
93295 12 Defibrillator check from afar
93303 22 Echocardiogram, congenital
93306 22 Echocardiogram, complete
93307 22 Echocardiogram without Doppler
93308 22 Echocardiogram, limited
93312 22 Echocardiogram through the gullet
93350 22 Stress echocardiogram
93351 22 Stress echocardiogram, complete
93451 22 Right heart catheter
93452 22 Left heart catheter
93454 22 Coronary angiogram
93455 22 Coronary angiogram with bypass grafts
93456 22 Coronary angiogram with right heart catheter
93458 22 Coronary angiogram with left heart catheter
93459 22 Left heart catheter with bypass grafts
93460 22 Right and left heart catheter
93571 22 Coronary flow measurement
93619 22 Heart rhythm study
93620 22 Heart rhythm study with induction
93650 22 Ablation of the conduction node
93653 22 Ablation of a fast rhythm above the ventricles
93654 22 Ablation of a ventricular rhythm
93656 22 Ablation of atrial fibrillation
93784 11 Blood pressure monitor, day and night
93797 22 Cardiac rehabilitation
93798 22 Cardiac rehabilitation with monitoring
93880 22 Carotid ultrasound
93882 22 Carotid ultrasound, limited
93922 22 Leg artery pressures
93923 22 Leg artery pressures, several levels
93925 22 Leg artery ultrasound
93970 22 Leg vein ultrasound, both sides
93971 22 Leg vein ultrasound, one side
93975 22 Abdominal vessel ultrasound
93978 22 Aorta ultrasound
93985 22 Vessel mapping for dialysis access
93990 22 Dialysis access ultrasound
94002 21 Ventilator care, first day
94003 21 Ventilator care, later day
94010 11 Spirometry
94060 11 Spirometry before and after inhaler
94150 11 Lung capacity
94375 11 Flow volume loop
94618 11 Six minute walk test
94640 11 Nebulizer treatment
94644 23 Nebulizer treatment, first hour
94660 21 Mask pressure breathing
94664 11 Teaching inhaler use
94667 21 Chest physiotherapy
94726 22 Lung volumes in a box
94727 22 Lung volumes by gas
94729 22 Lung gas transfer
94760 11 Oxygen saturation reading
94761 11 Oxygen saturation, several readings
94762 12 Oxygen saturation overnight
95004 11 Allergy skin tests
95024 11 Allergy tests in the skin
95044 11 Patch tests
95115 11 Allergy injection, one
95117 11 Allergy injections, two or more
95165 11 Allergy vaccine preparation
95249 11 Glucose sensor of the patient's own, training
95250 11 Glucose sensor, placement and training
95251 11 Glucose sensor, reading the data
95782 22 Sleep study, small child
95800 12 Sleep study at home with airflow
95806 12 Sleep study at home
95810 22 Sleep study
95811 22 Sleep study with pressure mask
95812 22 Brain waves, up to an hour
95816 22 Brain waves, awake and drowsy
95819 22 Brain waves, awake and asleep
95860 11 Muscle needle study, one limb
95886 11 Muscle needle study with conduction
95909 11 Nerve conduction, five or six studies
95910 11 Nerve conduction, seven or eight studies
95911 11 Nerve conduction, nine or ten studies
95992 11 Repositioning for vertigo
96110 11 Developmental screening
96112 11 Developmental testing, first hour
96116 11 Neurobehavioral exam, first hour
96127 11 Brief behavior screening
96132 11 Neuropsychological testing, first hour
96136 11 Test administration, first half hour
96156 11 Health behavior assessment
96158 11 Health behavior intervention
96160 11 Health risk questionnaire
96161 11 Health risk questionnaire, caregiver
96360 22 Fluid into a vein, first hour
96361 22 Fluid into a vein, further hour
96365 22 Infusion, first hour
96366 22 Infusion, further hour
96367 22 Infusion, another drug
96372 11 Injection under skin or into muscle
96374 22 Injection into a vein
96375 22 Injection into a vein, another drug
96401 11 Chemotherapy injection under the skin
96402 11 Hormone injection for cancer
96409 22 Chemotherapy injection into a vein
96411 22 Chemotherapy injection into a vein, another drug
96413 22 Chemotherapy infusion, first hour
96415 22 Chemotherapy infusion, further hour
96416 22 Chemotherapy infusion with a pump
96417 22 Chemotherapy infusion, another drug
96450 22 Chemotherapy into the spinal fluid
96521 22 Refilling a pump
96523 22 Flushing an implanted port
96900 11 Ultraviolet light treatment
96910 11 Light treatment with tar or psoralen
97012 11 Traction
97014 11 Electrical stimulation, unattended
97035 11 Ultrasound treatment
97110 11 Therapeutic exercise
97112 11 Balance and movement training
97116 11 Gait training
97129 11 Thinking skills training
97140 11 Manual therapy
97150 11 Group therapy, movement
97161 11 Physical therapy evaluation, simple
97162 11 Physical therapy evaluation, medium
97163 11 Physical therapy evaluation, complex
97164 11 Physical therapy, evaluation again
97165 11 Occupational therapy evaluation, simple
97166 11 Occupational therapy evaluation, medium
97530 11 Practical activities in therapy
97535 11 Self-care training
97597 11 Wound cleaning, selective
97605 12 Wound vacuum, small
97750 11 Physical performance test
97760 11 Fitting of a brace
97802 11 Nutrition therapy, first
97803 11 Nutrition therapy, follow-up
98940 11 Spine manipulation, one or two regions
98941 11 Spine manipulation, three or four regions
98960 11 Self-management teaching, one patient
98966 10 Telephone talk with a therapist, short
99151 24 Sedation by the same doctor, small child
99152 24 Sedation by the same doctor, first part
99153 24 Sedation by the same doctor, further part
99173 11 Vision chart screening
99177 11 Vision screening by device
99183 22 High pressure oxygen
99188 11 Fluoride varnish
99202 11 New patient visit, level 2
99203 11 New patient visit, level 3
99204 11 New patient visit, level 4
99205 11 New patient visit, level 5
99211 11 Established patient visit, level 1
99212 11 Established patient visit, level 2
99213 11 Established patient visit, level 3
99214 11 Established patient visit, level 4
99215 11 Established patient visit, level 5
99221 21 First hospital day, level 1
99222 21 First hospital day, level 2
99223 21 First hospital day, level 3
99231 21 Later hospital day, level 1
99232 21 Later hospital day, level 2
99233 21 Later hospital day, level 3
99234 21 Same day stay, level 1
99235 21 Same day stay, level 2
99236 21 Same day stay, level 3
99238 21 Hospital discharge, shorter
99239 21 Hospital discharge, longer
99242 11 Consultation in the office, level 2
99243 11 Consultation in the office, level 3
99244 11 Consultation in the office, level 4
99245 11 Consultation in the office, level 5
99252 21 Consultation in hospital, level 2
99253 21 Consultation in hospital, level 3
99254 21 Consultation in hospital, level 4
99255 21 Consultation in hospital, level 5
99281 23 Emergency visit, level 1
99282 23 Emergency visit, level 2
99283 23 Emergency visit, level 3
99284 23 Emergency visit, level 4
99285 23 Emergency visit, level 5
99291 21 Critical care, first hour
99292 21 Critical care, further half hour
99304 31 First nursing facility visit, level 1
99305 31 First nursing facility visit, level 2
99306 31 First nursing facility visit, level 3
99307 31 Later nursing facility visit, level 1
99308 31 Later nursing facility visit, level 2
99309 31 Later nursing facility visit, level 3
99310 31 Later nursing facility visit, level 4
99315 31 Nursing facility discharge, shorter
99341 12 New patient home visit, level 1
99342 12 New patient home visit, level 2
99344 12 New patient home visit, level 4
99347 12 Established patient home visit, level 1
99348 12 Established patient home visit, level 2
99349 12 Established patient home visit, level 3
99350 12 Established patient home visit, level 4
99381 11 Well visit, new patient, under 1
99382 11 Well visit, new patient, 1 to 4
99383 11 Well visit, new patient, 5 to 11
99384 11 Well visit, new patient, 12 to 17
99385 11 Well visit, new patient, 18 to 39
99386 11 Well visit, new patient, 40 to 64
99387 11 Well visit, new patient, 65 and over
99391 11 Well visit, known patient, under 1
99392 11 Well visit, known patient, 1 to 4
99393 11 Well visit, known patient, 5 to 11
99394 11 Well visit, known patient, 12 to 17
99395 11 Well visit, known patient, 18 to 39
99396 11 Well visit, known patient, 40 to 64
99397 11 Well visit, known patient, 65 and over
99401 11 Preventive counseling, 15 minutes
99402 11 Preventive counseling, 30 minutes
99406 11 Smoking cessation advice, short
99407 11 Smoking cessation advice, long
99408 11 Alcohol and drug screening with advice
99409 11 Alcohol and drug screening, longer advice
99417 11 Extra time with an office visit
99421 10 Online visit, short
99422 10 Online visit, medium
99423 10 Online visit, long
99439 11 Chronic care, each further 20 minutes
99441 10 Telephone visit, short
99442 10 Telephone visit, medium
99443 10 Telephone visit, long
99453 12 Remote monitoring, set up
99454 12 Remote monitoring device, month
99457 12 Remote monitoring, first 20 minutes
99458 12 Remote monitoring, further 20 minutes
99460 21 First newborn day in hospital
99461 11 First newborn visit outside hospital
99462 21 Later newborn day in hospital
99463 21 Newborn admitted and sent home same day
99464 21 Attending at a delivery for the newborn
99465 21 Reviving a newborn
99468 21 Critical newborn care, first day
99469 21 Critical newborn care, later day
99471 21 Critical care of a young child, first day
99477 21 Intensive newborn care, first day
99478 21 Intensive care, very low birth weight, day
99479 21 Intensive care, low birth weight, day
99480 21 Intensive care, normal birth weight, day
99483 11 Assessment of memory loss with care plan
99484 11 Behavioral health care management, month
99487 11 Complex chronic care, first hour
99490 11 Chronic care management, month
99491 11 Chronic care by the doctor, half hour
99492 11 Collaborative psychiatric care, first month
99493 11 Collaborative psychiatric care, later month
99495 11 Care after discharge, moderate
99496 11 Care after discharge, high
99497 11 Advance care planning
99498 11 Advance care planning, further half hour
A0425 41 Ambulance mile
A0427 41 Ambulance, advanced, emergency
A0428 41 Ambulance, basic, not emergency
A0429 41 Ambulance, basic, emergency
A4253 12 Glucose test strips, 50
A4259 12 Lancets, 100
A4604 12 Heated tube for pressure mask
A7030 12 Full face mask
A7034 12 Nasal mask
E0105 12 Cane with four feet
E0143 12 Walker with wheels
E0260 12 Hospital bed, half electric
E0431 12 Portable oxygen, gas
E0434 12 Portable oxygen, liquid
E0562 12 Heated humidifier
E0570 12 Nebulizer
E0601 12 Pressure breathing device
E0607 12 Glucose meter
E0784 12 Insulin pump
E1390 12 Oxygen concentrator
G0008 11 Giving influenza vaccine (Medicare)
G0009 11 Giving pneumococcal vaccine (Medicare)
G0010 11 Giving hepatitis B vaccine (Medicare)
G0101 11 Medicare pelvic and breast check
G0102 11 Digital rectal exam, prostate screening
G0103 81 PSA screening test
G0104 11 Sigmoidoscopy for cancer screening
G0105 24 Colonoscopy for screening, high risk
G0108 11 Diabetes self-management, individual
G0109 11 Diabetes self-management, group
G0121 24 Colonoscopy for screening, usual risk
G0123 81 Pap smear for screening, liquid
G0136 11 Assessment of social needs
G0145 81 Pap smear for screening, automated
G0151 12 Physical therapy visit of home health
G0180 12 Certifying home health care
G0181 12 Overseeing home health care
G0270 11 Nutrition therapy, repeat
G0279 22 Breast tomosynthesis, diagnostic
G0283 11 Electrical stimulation
G0296 11 Lung cancer screening counsel
G0299 12 Nursing visit of home health
G0328 81 Stool blood screening, immunoassay
G0402 11 Welcome to Medicare visit
G0422 22 Intensive cardiac rehabilitation
G0438 11 Medicare wellness visit, first
G0439 11 Medicare wellness visit, later
G0442 11 Alcohol misuse screening, yearly
G0443 11 Alcohol misuse counseling
G0444 11 Depression screening, yearly
G0445 11 Sexually transmitted infection counseling
G0446 11 Heart disease prevention counseling
G0447 11 Obesity counseling
G0463 22 Hospital clinic visit
G0472 81 Hepatitis C screening
G0475 81 HIV screening
G0476 81 HPV screening with Pap
G0480 81 Drug test, definite, few classes
G0481 81 Drug test, definite, more classes
G0499 81 Hepatitis B screening
G0511 11 Care management in a rural clinic
G2012 11 Brief virtual check-in
G2086 11 Opioid treatment in office, first month
G2087 11 Opioid treatment in office, later month
G2211 11 Complexity of lasting care, with a visit
H0001 57 Alcohol and drug assessment
H0004 53 Behavioral counseling, quarter hour
H0005 57 Alcohol and drug group counseling
H0010 55 Residential detoxification, day
H0014 57 Outpatient detoxification
H0015 57 Intensive outpatient treatment, day
H0018 55 Short-term residential treatment, day
H0020 58 Methadone treatment
H0033 53 Watching medicine being taken
H0035 52 Partial hospital mental health care
H2036 57 Alcohol and drug treatment program, day
J0178 11 Aflibercept into the eye
J0585 11 Botulinum toxin, unit
J0690 22 Cefazolin injection
J0696 11 Ceftriaxone injection
J0717 11 Certolizumab injection
J0885 65 Epoetin injection
J0897 11 Denosumab injection
J1030 11 Methylprednisolone injection, 40 mg
J1100 11 Dexamethasone injection
J1170 23 Hydromorphone injection
J1200 23 Diphenhydramine injection
J1439 22 Ferric carboxymaltose injection
J1745 22 Infliximab injection
J1885 11 Ketorolac injection
J1940 22 Furosemide injection
J1950 11 Leuprolide injection, 3.75 mg
J2182 11 Mepolizumab injection
J2270 23 Morphine injection
J2315 11 Naltrexone, long-acting
J2350 22 Ocrelizumab infusion
J2357 11 Omalizumab injection
J2405 23 Ondansetron injection
J2426 11 Paliperidone, long-acting
J2506 22 Pegfilgrastim injection
J2550 23 Promethazine injection
J2704 24 Propofol injection
J2930 23 Methylprednisolone injection, up to 125 mg
J3301 11 Triamcinolone injection
J3380 11 Vedolizumab infusion
J3420 11 Vitamin B12 injection
J3489 22 Zoledronic acid injection
J7030 23 Salt solution, 1000 mL
J7040 23 Salt solution, 500 mL
J7298 11 Hormone coil, eight years
J7300 11 Copper coil
J7307 11 Hormone rod under the skin
J7613 11 Albuterol for nebulizer
J7620 11 Albuterol and ipratropium for nebulizer
J9000 22 Doxorubicin injection
J9035 22 Bevacizumab injection
J9045 22 Carboplatin injection
J9060 22 Cisplatin injection
J9070 22 Cyclophosphamide injection
J9171 22 Docetaxel injection
J9190 22 Fluorouracil injection
J9201 22 Gemcitabine injection
J9202 11 Goserelin implant
J9206 22 Irinotecan injection
J9217 11 Leuprolide depot, 7.5 mg
J9263 22 Oxaliplatin injection
J9264 22 Paclitaxel, protein-bound
J9267 22 Paclitaxel injection
J9271 22 Pembrolizumab injection
J9299 22 Nivolumab injection
J9305 22 Pemetrexed injection
J9306 22 Pertuzumab injection
J9312 22 Rituximab injection
J9355 22 Trastuzumab injection
J9395 11 Fulvestrant injection
K0001 12 Wheelchair
L1830 12 Knee brace, soft
L3908 12 Wrist brace
L4360 12 Walking boot
P3000 81 Pap smear for screening, by a technician
Q0091 11 Taking a screening Pap smear
Q5001 12 Hospice care at home
Q5101 22 Filgrastim, biosimilar
Q5103 22 Infliximab, biosimilar
S3620 21 Newborn metabolic screening panel
S9480 53 Intensive outpatient psychiatry, day
K0553 12 Supplies for a glucose sensor, a month
"""
