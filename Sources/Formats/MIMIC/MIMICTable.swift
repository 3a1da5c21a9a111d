/// The tables of MIMIC-IV, in the order of the files.
///
/// Source: MIT-LCP/mimic-code, mimic-iv/buildmimic/postgres/create.sql: names and columns in its order.
enum MIMICTable: Int, CaseIterable, Sendable {
    case patients
    case admissions
    case transfers
    case diagnoses
    case diagnosisDictionary
    case procedures
    case procedureDictionary
    case services
    case serviceDictionary
    case diagnosisGroups
    case labs
    case labDictionary
    case microbiology
    case prescriptions
    case pharmacy
    case orders
    case orderDetails
    case administrations
    case administrationDetails
    case hospitalServices
    case outpatientMeasurements
    case providers
    case intensiveCareStays
    case chart
    case itemDictionary
    case inputs
    case ingredients
    case outputs
    case bedsideProcedures
    case dates
    case caregivers

    /// The module and the name, which are the folder and the name of the file.
    var path: StaticString {
        switch self {
        case .patients: "hosp/patients"
        case .admissions: "hosp/admissions"
        case .transfers: "hosp/transfers"
        case .diagnoses: "hosp/diagnoses_icd"
        case .diagnosisDictionary: "hosp/d_icd_diagnoses"
        case .procedures: "hosp/procedures_icd"
        case .procedureDictionary: "hosp/d_icd_procedures"
        case .services: "hosp/hcpcsevents"
        case .serviceDictionary: "hosp/d_hcpcs"
        case .diagnosisGroups: "hosp/drgcodes"
        case .labs: "hosp/labevents"
        case .labDictionary: "hosp/d_labitems"
        case .microbiology: "hosp/microbiologyevents"
        case .prescriptions: "hosp/prescriptions"
        case .pharmacy: "hosp/pharmacy"
        case .orders: "hosp/poe"
        case .orderDetails: "hosp/poe_detail"
        case .administrations: "hosp/emar"
        case .administrationDetails: "hosp/emar_detail"
        case .hospitalServices: "hosp/services"
        case .outpatientMeasurements: "hosp/omr"
        case .providers: "hosp/provider"
        case .intensiveCareStays: "icu/icustays"
        case .chart: "icu/chartevents"
        case .itemDictionary: "icu/d_items"
        case .inputs: "icu/inputevents"
        case .ingredients: "icu/ingredientevents"
        case .outputs: "icu/outputevents"
        case .bedsideProcedures: "icu/procedureevents"
        case .dates: "icu/datetimeevents"
        case .caregivers: "icu/caregiver"
        }
    }

    /// The columns, as the first line of the file has them.
    var columns: StaticString {
        switch self {
        case .patients:
            "subject_id,gender,anchor_age,anchor_year,anchor_year_group,dod"
        case .admissions:
            """
            subject_id,hadm_id,admittime,dischtime,deathtime,admission_type,admit_provider_id,\
            admission_location,discharge_location,insurance,language,marital_status,race,edregtime,edouttime,\
            hospital_expire_flag
            """
        case .transfers:
            "subject_id,hadm_id,transfer_id,eventtype,careunit,intime,outtime"
        case .diagnoses:
            "subject_id,hadm_id,seq_num,icd_code,icd_version"
        case .diagnosisDictionary:
            "icd_code,icd_version,long_title"
        case .procedures:
            "subject_id,hadm_id,seq_num,chartdate,icd_code,icd_version"
        case .procedureDictionary:
            "icd_code,icd_version,long_title"
        case .services:
            "subject_id,hadm_id,chartdate,hcpcs_cd,seq_num,short_description"
        case .serviceDictionary:
            "code,category,long_description,short_description"
        case .diagnosisGroups:
            "subject_id,hadm_id,drg_type,drg_code,description,drg_severity,drg_mortality"
        case .labs:
            """
            labevent_id,subject_id,hadm_id,specimen_id,itemid,order_provider_id,charttime,storetime,value,\
            valuenum,valueuom,ref_range_lower,ref_range_upper,flag,priority,comments
            """
        case .labDictionary:
            "itemid,label,fluid,category"
        case .microbiology:
            """
            microevent_id,subject_id,hadm_id,micro_specimen_id,order_provider_id,chartdate,charttime,\
            spec_itemid,spec_type_desc,test_seq,storedate,storetime,test_itemid,test_name,org_itemid,org_name,\
            isolate_num,quantity,ab_itemid,ab_name,dilution_text,dilution_comparison,dilution_value,\
            interpretation,comments
            """
        case .prescriptions:
            """
            subject_id,hadm_id,pharmacy_id,poe_id,poe_seq,order_provider_id,starttime,stoptime,drug_type,drug,\
            formulary_drug_cd,gsn,ndc,prod_strength,form_rx,dose_val_rx,dose_unit_rx,form_val_disp,\
            form_unit_disp,doses_per_24_hrs,route
            """
        case .pharmacy:
            """
            subject_id,hadm_id,pharmacy_id,poe_id,starttime,stoptime,medication,proc_type,status,entertime,\
            verifiedtime,route,frequency,disp_sched,infusion_type,sliding_scale,lockout_interval,basal_rate,\
            one_hr_max,doses_per_24_hrs,duration,duration_interval,expiration_value,expiration_unit,\
            expirationdate,dispensation,fill_quantity
            """
        case .orders:
            """
            poe_id,poe_seq,subject_id,hadm_id,ordertime,order_type,order_subtype,transaction_type,\
            discontinue_of_poe_id,discontinued_by_poe_id,order_provider_id,order_status
            """
        case .orderDetails:
            "poe_id,poe_seq,subject_id,field_name,field_value"
        case .administrations:
            """
            subject_id,hadm_id,emar_id,emar_seq,poe_id,pharmacy_id,enter_provider_id,charttime,medication,\
            event_txt,scheduletime,storetime
            """
        case .administrationDetails:
            """
            subject_id,emar_id,emar_seq,parent_field_ordinal,administration_type,pharmacy_id,barcode_type,\
            reason_for_no_barcode,complete_dose_not_given,dose_due,dose_due_unit,dose_given,dose_given_unit,\
            will_remainder_of_dose_be_given,product_amount_given,product_unit,product_code,product_description,\
            product_description_other,prior_infusion_rate,infusion_rate,infusion_rate_adjustment,\
            infusion_rate_adjustment_amount,infusion_rate_unit,route,infusion_complete,completion_interval,\
            new_iv_bag_hung,continued_infusion_in_other_location,restart_interval,side,site,\
            non_formulary_visual_verification
            """
        case .hospitalServices:
            "subject_id,hadm_id,transfertime,prev_service,curr_service"
        case .outpatientMeasurements:
            "subject_id,chartdate,seq_num,result_name,result_value"
        case .providers:
            "provider_id"
        case .intensiveCareStays:
            "subject_id,hadm_id,stay_id,first_careunit,last_careunit,intime,outtime,los"
        case .chart:
            "subject_id,hadm_id,stay_id,caregiver_id,charttime,storetime,itemid,value,valuenum,valueuom,warning"
        case .itemDictionary:
            "itemid,label,abbreviation,linksto,category,unitname,param_type,lownormalvalue,highnormalvalue"
        case .inputs:
            """
            subject_id,hadm_id,stay_id,caregiver_id,starttime,endtime,storetime,itemid,amount,amountuom,rate,\
            rateuom,orderid,linkorderid,ordercategoryname,secondaryordercategoryname,\
            ordercomponenttypedescription,ordercategorydescription,patientweight,totalamount,totalamountuom,\
            isopenbag,continueinnextdept,statusdescription,originalamount,originalrate
            """
        case .ingredients:
            """
            subject_id,hadm_id,stay_id,caregiver_id,starttime,endtime,storetime,itemid,amount,amountuom,rate,\
            rateuom,orderid,linkorderid,statusdescription,originalamount,originalrate
            """
        case .outputs:
            "subject_id,hadm_id,stay_id,caregiver_id,charttime,storetime,itemid,value,valueuom"
        case .bedsideProcedures:
            """
            subject_id,hadm_id,stay_id,caregiver_id,starttime,endtime,storetime,itemid,value,valueuom,location,\
            locationcategory,orderid,linkorderid,ordercategoryname,ordercategorydescription,patientweight,\
            isopenbag,continueinnextdept,statusdescription,originalamount,originalrate
            """
        case .dates:
            "subject_id,hadm_id,stay_id,caregiver_id,charttime,storetime,itemid,value,valueuom,warning"
        case .caregivers:
            "caregiver_id"
        }
    }

    /// The name of the table.
    var name: String {
        let path = path.description
        return String(path[(path.firstIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }
}
